package id.labinov.flow;

import id.labinov.people.Role;
import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to office hours and holidays. */
@Component
class OfficeNavigation implements NavigationEntry {

    private final SignedIn signedIn;

    OfficeNavigation(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public String messageKey() {
        return "flow.calendar.title";
    }

    @Override
    public String href() {
        return "/administration/calendar";
    }

    @Override
    public int order() {
        return 855;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> me.event().isEmpty() && me.has(Role.ADMINISTRATOR)).isPresent();
    }
}
