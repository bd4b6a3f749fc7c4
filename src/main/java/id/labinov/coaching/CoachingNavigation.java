package id.labinov.coaching;

import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** "Klinik", for those who give or watch it. */
@Component
class CoachingNavigation implements NavigationEntry {

    private final SignedIn signedIn;
    private final CoachingAccess access;

    CoachingNavigation(SignedIn signedIn, CoachingAccess access) {
        this.signedIn = signedIn;
        this.access = access;
    }

    @Override
    public String messageKey() {
        return "coaching.clinic.title";
    }

    @Override
    public String href() {
        return "/coaching";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> !access.reads(me).isEmpty()).isPresent();
    }
}
