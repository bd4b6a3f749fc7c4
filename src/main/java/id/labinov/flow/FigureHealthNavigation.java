package id.labinov.flow;

import id.labinov.people.Role;
import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the tables behind the figures. */
@Component
class FigureHealthNavigation implements NavigationEntry {

    private final SignedIn signedIn;

    FigureHealthNavigation(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public String messageKey() {
        return "flow.figures.title";
    }

    @Override
    public String href() {
        return "/administration/figures";
    }

    @Override
    public int order() {
        return 865;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> me.event().isEmpty() && me.has(Role.ADMINISTRATOR)).isPresent();
    }
}
