package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Proves that a head sits before a personal link: the first time with the slip's code, which lets choose a PIN, then with that PIN.
 * Without a transaction: comparing takes a tenth of a second on purpose, and a counted try must stay counted. */
@Component
class HeadPins {

    private final HeadLinkRows rows;
    private final Secrets secrets;
    private final PasswordEncoder encoder;
    private final Slowing slowing;
    private final PeopleSettings settings;
    private final Audit audit;
    private final Clock clock;

    HeadPins(HeadLinkRows rows, Secrets secrets, PasswordEncoder encoder, Slowing slowing, PeopleSettings settings, Audit audit, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.encoder = encoder;
        this.slowing = slowing;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the page submits. */
    record PinForm(String code, String pin, String repeated) {

        /** Digits are read in groups, as they stand on the slip. */
        PinForm {
            code = digits(code);
            pin = digits(pin);
            repeated = digits(repeated);
        }

        private static String digits(String typed) {
            return typed == null ? "" : typed.replaceAll("[\\s.-]", "");
        }
    }

    /** @throws InvalidInput beside the field that is wrong, and while one has to wait */
    void prove(HeadLink link, PinForm form, HttpServletRequest request) {
        if (link.pinHash().isPresent()) {
            judge(link, form.pin(), link.pinHash().get(), "pin", request);
        } else {
            choose(link, form, request);
        }
        rows.opened(link.id(), Instant.now(clock));
        record("head-link-opened", link);
    }

    private void choose(HeadLink link, PinForm form, HttpServletRequest request) {
        var hash = secrets.pinHash(form.pin());
        if (!form.pin().equals(form.repeated())) {
            throw InvalidInput.of("repeated", "people.head-link.not-repeated");
        }
        judge(link, form.code(), link.codeHash(), "code", request);
        if (!rows.choosePin(link.id(), hash, Instant.now(clock))) {
            throw InvalidInput.of("pin", "people.head-link.chosen-already");
        }
        record("head-link-pin-chosen", link);
    }

    private void judge(HeadLink link, String typed, String hash, String field, HttpServletRequest request) {
        var address = "address:" + request.getRemoteAddr();
        var key = "head-link:" + link.id();
        waitFor(slowing.wait(address), field);
        waitFor(slowing.begin(key), field);
        var judged = rows.countTry(link.id(), settings.headLinkTries());
        // Nobody's code or PIN is longer, and bcrypt would not look at the rest.
        if (judged && typed.length() <= 8 && encoder.matches(typed, hash)) {
            slowing.succeeded(key);
            return;
        }
        slowing.failed(address);
        var left = settings.headLinkTries() - rows.tries(link.id());
        if (judged && left == 0) {
            record("head-link-locked", link);
        }
        throw left <= 0 ? InvalidInput.of(field, "people.head-link.locked")
                : InvalidInput.of(field, "pin".equals(field) ? "people.head-link.wrong-pin" : "people.head-link.wrong-code", left);
    }

    private static void waitFor(Duration wait, String field) {
        if (!wait.isZero()) {
            throw InvalidInput.of(field, "people.sign-in.wait", wait.toSeconds() + 1);
        }
    }

    private void record(String action, HeadLink link) {
        // Somebody who guesses is not that person: only what was proved stands under the name.
        var who = Optional.of(link.person().value()).filter(proved -> !action.equals("head-link-locked"));
        audit.record(action, who, Optional.of(link.region().value()), link.position().value(), "");
    }
}
