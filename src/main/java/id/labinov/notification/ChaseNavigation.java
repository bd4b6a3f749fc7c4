package id.labinov.notification;

import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** "Ditagih hari ini", for those who ask. */
@Component
class ChaseNavigation implements NavigationEntry {

    private final SignedIn signedIn;
    private final ChaseAccess access;

    ChaseNavigation(SignedIn signedIn, ChaseAccess access) {
        this.signedIn = signedIn;
        this.access = access;
    }

    @Override
    public String messageKey() {
        return "notification.chase.title";
    }

    @Override
    public String href() {
        return "/chase";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> !access.regions(me).isEmpty()).isPresent();
    }
}
