package id.labinov.journey;

import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** "Persetujuan", for whoever holds a position or stands in for its holder. */
@Component
class ApprovalsNavigation implements NavigationEntry {

    private final SignedIn signedIn;
    private final JourneyAccess access;
    private final Approvals approvals;

    ApprovalsNavigation(SignedIn signedIn, JourneyAccess access, Approvals approvals) {
        this.signedIn = signedIn;
        this.access = access;
        this.approvals = approvals;
    }

    @Override
    public String messageKey() {
        return "journey.approvals.title";
    }

    @Override
    public String href() {
        return "/approvals";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> me.event().isEmpty() && !access.scope(me).positions().isEmpty()).isPresent();
    }

    @Override
    public OptionalLong badge() {
        return signedIn.person().map(me -> OptionalLong.of(approvals.count(me))).orElse(OptionalLong.empty());
    }
}
