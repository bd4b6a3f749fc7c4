package id.labinov.flow;

import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the bottlenecks, for whom they are. */
@Component
class FlowNavigation implements NavigationEntry {

    private final SignedIn signedIn;
    private final FlowAccess access;

    FlowNavigation(SignedIn signedIn, FlowAccess access) {
        this.signedIn = signedIn;
        this.access = access;
    }

    @Override
    public String messageKey() {
        return "flow.navigation";
    }

    @Override
    public String href() {
        return "/flow";
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> !access.regions(me).isEmpty()).isPresent();
    }
}
