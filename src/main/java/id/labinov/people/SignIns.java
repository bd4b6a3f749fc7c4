package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in, with passphrase or PIN, fully or limited to one event. */
@Service
public class SignIns {

    private final People people;
    private final PersonStore store;
    private final Secrets secrets;
    private final Slowing slowing;
    private final Devices devices;
    private final Sessions sessions;
    private final Audit audit;

    SignIns(People people, PersonStore store, Secrets secrets, Slowing slowing, Devices devices, Sessions sessions, Audit audit) {
        this.people = people;
        this.store = store;
        this.secrets = secrets;
        this.slowing = slowing;
        this.devices = devices;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Signs a person in who picked the name from an event's list and proved it with the PIN; nothing but that event is open until confirmed. */
    public void signInForEvent(HttpServletRequest request, HttpServletResponse response, PersonId person, UUID event) {
        sessions.begin(request, response, person, true, Optional.of(event), false);
        // Whoever guesses at this name from elsewhere must not make its owner wait.
        devices.remember(request, response, person);
    }

    public boolean hasPin(PersonId person) {
        return secrets.hasPin(person);
    }

    /** A PIN that is good enough, as it will be kept. */
    public record NewPin(String hash) {}

    /** Outside of a transaction: this takes a tenth of a second on purpose, and a whole room that joins must not hold all connections meanwhile.
     * @throws InvalidInput (field {@code pin}) unless it is six digits and not one that everybody tries */
    public NewPin newPin(String typed) {
        return new NewPin(secrets.pinHash(typed));
    }

    /** Sets the PIN of somebody who only picked a name: it counts as unconfirmed.
     * @throws DuplicateKeyException if somebody set one before, also in this moment and at another event */
    @Transactional
    public void setPin(PersonId person, NewPin pin) {
        store.lock(person);
        if (secrets.hasPin(person)) {
            throw new DuplicateKeyException("the name has a PIN");
        }
        secrets.setPin(person, pin.hash(), false);
        record("pin-set", person, person);
    }

    /** Sets the passphrase without an invitation: for sample people.
     * @throws InvalidInput (field {@code secret}) if it is too short or one that everybody tries */
    @Transactional
    public void setPassphrase(PersonId person, String passphrase) {
        secrets.setPassphrase(person, passphrase);
    }

    /** Whether it is the person's PIN; wrong guesses make the next ones slow.
     * @throws InvalidInput (field {@code pin}) while one has to wait */
    public boolean checkPin(PersonId person, String pin, HttpServletRequest request) {
        return judge(Optional.of(person), person.toString(), pin, "pin", request) == Secrets.Match.PIN;
    }

    /** A helper of the event knows that the person is who he says: lifts the limit to the event. */
    @Transactional
    public void confirm(PersonId person, Actor by) {
        secrets.confirmPin(person);
        record("sign-in-confirmed", by.person(), person);
    }

    /** The same for all at once. */
    @Transactional
    public void confirm(Collection<PersonId> people, Actor by) {
        people.forEach(person -> confirm(person, by));
    }

    /** Somebody forgot the PIN, or another took the name: the PIN is forgotten and all sessions end; joining asks for a new one. */
    @Transactional
    public void reissue(PersonId person, Actor by) {
        secrets.forgetPin(person);
        store.endSessions(person);
        record("access-reissued", by.person(), person);
    }

    /** Which secret of somebody who is signed in it is; slowed like a sign-in. */
    Secrets.Match proof(PersonId person, String secret, HttpServletRequest request) {
        return judge(Optional.of(person), "", secret, "current", request);
    }

    /** @throws InvalidInput (field {@code secret}) if it does not fit, or while one has to wait */
    void signIn(HttpServletRequest request, HttpServletResponse response, String identifier, String secret, boolean sharedComputer) {
        var known = identifier.length() > 200 || identifier.indexOf('\0') >= 0 ? Optional.<Person>empty() : people.identifiedBy(identifier);
        var match = judge(known.map(Person::id), identifier, secret, "secret", request);
        if (match == Secrets.Match.NONE) {
            throw InvalidInput.of("secret", "people.sign-in.wrong");
        }
        var person = known.orElseThrow().id();
        if (match == Secrets.Match.PIN && !secrets.pinConfirmed(person)) {
            throw InvalidInput.of("secret", "people.sign-in.pin-unconfirmed");
        }
        begin(request, response, person, match == Secrets.Match.PIN, sharedComputer);
    }

    /** Signs in somebody who proved who he is in another way: the invitation, the set-up link. */
    void begin(HttpServletRequest request, HttpServletResponse response, PersonId person, boolean withPin, boolean sharedComputer) {
        sessions.begin(request, response, person, withPin, Optional.empty(), sharedComputer);
        if (!sharedComputer) {
            devices.remember(request, response, person);
        }
        record("signed-in", person, person);
    }

    private Secrets.Match judge(Optional<PersonId> person, String typed, String secret, String field, HttpServletRequest request) {
        var address = "address:" + request.getRemoteAddr();
        waitFor(slowing.wait(address), field);
        var key = person.flatMap(known -> devices.key(request, known))
                .orElseGet(() -> "account:" + person.map(PersonId::toString).orElseGet(() -> Tokens.hash(typed)));
        waitFor(slowing.begin(key), field);
        var match = secrets.match(person, secret);
        if (match == Secrets.Match.NONE) {
            slowing.failed(address);
        } else {
            slowing.succeeded(key);
        }
        return match;
    }

    private static void waitFor(Duration wait, String field) {
        if (!wait.isZero()) {
            throw InvalidInput.of(field, "people.sign-in.wait", wait.toSeconds() + 1);
        }
    }

    private void record(String action, PersonId by, PersonId person) {
        audit.record(action, Optional.of(by.value()), Optional.of(people.region(person).value()), person.value(), "");
    }
}
