package id.labinov.people;

import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets the page tests of other modules ask as a person who has just signed in. */
public final class SignedInAs {

    private SignedInAs() {}

    public static RequestPostProcessor person(PersonId person) {
        return with(new SignInMark(person.value(), 0, false, null, false));
    }

    /** At a computer that others use too. */
    public static RequestPostProcessor atSharedComputer(PersonId person) {
        return with(new SignInMark(person.value(), 0, false, null, true));
    }

    /** By the code of an event, with a PIN that nobody confirmed. */
    public static RequestPostProcessor guest(PersonId person, UUID event) {
        return with(new SignInMark(person.value(), 0, true, event, false));
    }

    /** With a PIN that was confirmed. */
    public static RequestPostProcessor pin(PersonId person) {
        return with(new SignInMark(person.value(), 0, true, null, false));
    }

    /** For tests that ask through a real server. */
    public static Authentication authentication(PersonId person) {
        return authentication(new SignInMark(person.value(), 0, false, null, false));
    }

    private static RequestPostProcessor with(SignInMark mark) {
        return SecurityMockMvcRequestPostProcessors.authentication(authentication(mark));
    }

    private static Authentication authentication(SignInMark mark) {
        return UsernamePasswordAuthenticationToken.authenticated(mark, null, List.of());
    }
}
