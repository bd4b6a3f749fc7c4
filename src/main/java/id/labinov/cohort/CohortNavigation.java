package id.labinov.cohort;

import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the cohorts. */
@Component
class CohortNavigation implements NavigationEntry {

    private final SignedIn signedIn;

    CohortNavigation(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public String messageKey() {
        return "cohort.navigation";
    }

    @Override
    public String href() {
        return "/cohorts";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> me.event().isEmpty()).isPresent();
    }
}
