package id.labinov.form;

import id.labinov.people.CurrentPerson;
import id.labinov.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Tells a person's own device which pages it may keep for times without a line: those on which he writes, under his account. A computer that others
 * use too is told nothing. */
@Component
class KeptPages implements HandlerInterceptor {

    /** Readers of a worksheet get other views. */
    private static final Set<String> WRITING = Set.of("form/section", "form/worksheet");

    private final SignedIn signedIn;

    KeptPages(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if ("GET".equals(request.getMethod()) && request.getQueryString() == null && page != null && WRITING.contains(page.getViewName())) {
            signedIn.person().filter(me -> !me.sharedComputer()).map(CurrentPerson::id)
                    .ifPresent(account -> response.setHeader("Labinov-Keep", account.toString()));
        }
    }
}
