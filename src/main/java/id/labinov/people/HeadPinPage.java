package id.labinov.people;

import id.labinov.web.FieldErrors;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks for the PIN; also the answer to a form that was sent after the session had ended. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class HeadPinPage {

    private final HeadLinks links;
    private final Positions positions;

    HeadPinPage(HeadLinks links, Positions positions) {
        this.links = links;
        this.positions = positions;
    }

    @ExceptionHandler
    ModelAndView ask(PinNeeded needed) {
        return page(needed.token(), Optional.of(needed.form()), FieldErrors.none(), HttpStatus.UNAUTHORIZED);
    }

    /** Says nothing of a link that is over: not whose it was, nor why. */
    ModelAndView page(String token, Optional<KeptForm> kept, FieldErrors errors, HttpStatus status) {
        var link = links.behind(token);
        if (link.isEmpty()) {
            return new ModelAndView("people/head-link-over", HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("people/head-pin", status).addObject("token", token).addObject("kept", kept.orElse(null)).addObject("errors", errors)
                .addObject("first", link.get().pinHash().isEmpty()).addObject("locked", links.locked(link.get()))
                .addObject("deskTitle", positions.find(link.get().position()).orElseThrow().title());
    }
}
