package id.labinov.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the answer to a failed request: a page, or a fragment above the page that htmx keeps. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Refused, but not for who the person is: the heading must not say so. */
    static final String OLD_FORM = "web.errors.403.old-form";

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    ModelAndView show(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key, Object... arguments) {
        return answer(request, response, problem(request, status, "", key, arguments));
    }

    ModelAndView show(HttpServletRequest request, HttpServletResponse response, FieldErrors errors) {
        return answer(request, response, problem(request, HttpStatus.UNPROCESSABLE_ENTITY, "", "web.errors.422.sentence"))
                .addObject("errors", errors);
    }

    /** The number stands in the log beside the cause, and nowhere else does the cause stand. */
    ModelAndView incident(HttpServletRequest request, HttpServletResponse response, String path, Throwable cause) {
        var number = Ids.next().toString().substring(24).toUpperCase();
        LOG.error("Incident {} at {} {}", number, request.getMethod(), path, cause);
        request.setAttribute(Page.BARE, true);
        return answer(request, response, problem(request, HttpStatus.INTERNAL_SERVER_ERROR, number, "web.errors.500.sentence"));
    }

    private Problem problem(HttpServletRequest request, HttpStatus status, String incident, String key, Object... arguments) {
        var typed = status == HttpStatus.NOT_FOUND ? List.<String>of() : Typed.texts(request);
        var title = OLD_FORM.equals(key) ? "web.errors.old-form" : "web.errors." + status.value();
        return new Problem(status, title, texts.get(key, arguments), incident, typed, Typed.back(request));
    }

    private static ModelAndView answer(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        var fragment = isFragment(request);
        if (fragment) {
            // The page stays as it is, with everything typed; the sentence goes above it.
            response.setHeader("HX-Retarget", "#page-messages");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        return new ModelAndView(fragment ? "web/error :: problem" : "web/error", problem.status()).addObject("problem", problem);
    }

    static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
