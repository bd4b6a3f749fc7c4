package id.labinov.people;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who asks for the current page: for beans that no controller calls (navigation, home panels, search). */
@Component
public class SignedIn {

    public Optional<CurrentPerson> person() {
        throw new UnsupportedOperationException();
    }
}
