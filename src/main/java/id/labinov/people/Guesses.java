package id.labinov.people;

import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Slows the guessing of codes that stand for no person, per network address: a whole room may mistype, a machine may not. */
@Component
public class Guesses {

    private static final String KEY = "code:";

    private final Slowing slowing;

    Guesses(Slowing slowing) {
        this.slowing = slowing;
    }

    /** @throws InvalidInput (field {@code code}) while the address has to wait */
    public void waitFor(HttpServletRequest request) {
        var wait = slowing.wait(KEY + request.getRemoteAddr());
        if (!wait.isZero()) {
            throw InvalidInput.of("code", "people.sign-in.wait", wait.toSeconds() + 1);
        }
    }

    public void wrong(HttpServletRequest request) {
        slowing.failed(KEY + request.getRemoteAddr());
    }
}
