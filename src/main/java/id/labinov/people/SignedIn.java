package id.labinov.people;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who asks for the current page: for beans that no controller calls (navigation, home panels, search). */
@Component
public class SignedIn {

    private static final String CACHE = SignedIn.class.getName();

    private final CurrentPeople people;

    SignedIn(CurrentPeople people) {
        this.people = people;
    }

    public Optional<CurrentPerson> person() {
        return mark().flatMap(this::once);
    }

    /** What the session says, valid or not. */
    Optional<SignInMark> mark() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignInMark mark ? Optional.of(mark) : Optional.empty();
    }

    /** A page asks many times; the database is asked once. */
    private Optional<CurrentPerson> once(SignInMark mark) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return people.read(mark);
        }
        if (request.getAttribute(CACHE, RequestAttributes.SCOPE_REQUEST) instanceof Cached cached && cached.mark().equals(mark)) {
            return cached.person();
        }
        var person = people.read(mark);
        request.setAttribute(CACHE, new Cached(mark, person), RequestAttributes.SCOPE_REQUEST);
        return person;
    }

    private record Cached(SignInMark mark, Optional<CurrentPerson> person) {}
}
