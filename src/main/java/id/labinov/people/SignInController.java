package id.labinov.people;

import id.labinov.people.Allow.Who;
import id.labinov.people.DemoSignIns.DemoSignIn;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
@Allow(Who.EVERYBODY)
class SignInController {

    private final SignIns signIns;
    private final SignedIn signedIn;
    private final Sessions sessions;
    private final ObjectProvider<DemoSignIns> demo;

    SignInController(SignIns signIns, SignedIn signedIn, Sessions sessions, ObjectProvider<DemoSignIns> demo) {
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.demo = demo;
    }

    /** What the page submits.
     * @param to the page asked for before */
    record SignInForm(String identifier, String secret, String sharedComputer, String to) {

        SignInForm {
            identifier = identifier == null ? "" : identifier.strip();
            secret = secret == null ? "" : secret;
            to = SignInDetour.safe(to);
        }

        boolean shared() {
            return "true".equals(sharedComputer);
        }

        SignInForm shown() {
            return new SignInForm(identifier, "", sharedComputer, to);
        }
    }

    @ModelAttribute("demo")
    List<DemoSignIn> demo() {
        return demo.stream().flatMap(source -> source.all().stream()).toList();
    }

    @GetMapping("/sign-in")
    String show(SignInForm form, Model model) {
        if (signedIn.person().filter(person -> person.event().isEmpty()).isPresent()) {
            return "redirect:" + form.to();
        }
        model.addAttribute("form", form.shown());
        return "people/sign-in";
    }

    /** A form that was kept over the sign-in is shown once more before it is sent: another person may have signed in. */
    @PostMapping("/sign-in")
    String signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        request.setAttribute("form", form.shown());
        signIns.signIn(request, response, form.identifier(), form.secret(), form.shared());
        var kept = KeptForm.brought(request);
        kept.ifPresent(found -> model.addAttribute("kept", found).addAttribute("form", form.shown()));
        return kept.isPresent() ? "people/send-again" : "redirect:" + form.to();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String again(InvalidInput input, HttpServletRequest request, Model model) {
        model.addAttribute("form", request.getAttribute("form")).addAttribute("errors", FieldErrors.of(input)).addAttribute("demo", demo())
                .addAttribute("kept", KeptForm.brought(request).orElse(null));
        return "people/sign-in";
    }

    /** On a shared computer the browser also forgets what it stored: typed drafts, pages, cookies. */
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        if (signedIn.mark().filter(SignInMark::sharedComputer).isPresent()) {
            response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        }
        sessions.end(request);
        return "redirect:/sign-in";
    }
}
