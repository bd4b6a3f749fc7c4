package id.labinov.people;

import id.labinov.people.DemoSignIns.DemoSignIn;
import id.labinov.people.SignInController.SignInForm;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers a form sent after the end of the session with the sign-in page, which keeps what was typed. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInFirst {

    private final ObjectProvider<DemoSignIns> demo;

    SignInFirst(ObjectProvider<DemoSignIns> demo) {
        this.demo = demo;
    }

    @ExceptionHandler
    ModelAndView signIn(SignInNeeded needed) {
        List<DemoSignIn> people = demo.stream().flatMap(source -> source.all().stream()).toList();
        return new ModelAndView("people/sign-in", HttpStatus.UNAUTHORIZED).addObject("form", new SignInForm("", "", "", needed.back()))
                .addObject("kept", needed.form()).addObject("demo", people);
    }
}
