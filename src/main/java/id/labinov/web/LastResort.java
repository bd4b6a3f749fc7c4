package id.labinov.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers failures outside the controllers: filters, the security chain, broken templates. */
@Controller
class LastResort implements ErrorController {

    private final Problems problems;

    LastResort(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        if (status == null || status.is5xxServerError()) {
            var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            return problems.incident(request, response, path, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return switch (status) {
            case NOT_FOUND -> problems.show(request, response, status, "web.errors.404.sentence");
            // The security chain refuses by itself only a form whose token is missing or old.
            case FORBIDDEN -> problems.show(request, response, status, Problems.OLD_FORM);
            case PAYLOAD_TOO_LARGE -> problems.show(request, response, status, "web.errors.413.sentence");
            case METHOD_NOT_ALLOWED -> problems.show(request, response, status, "web.errors.405.sentence");
            default -> problems.show(request, response, HttpStatus.BAD_REQUEST, "web.errors.400.sentence");
        };
    }
}
