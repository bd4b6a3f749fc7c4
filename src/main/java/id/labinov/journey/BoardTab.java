package id.labinov.journey;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortTab;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a cohort's pages to its board. A workshop has none: nothing walks there. */
@Component
class BoardTab implements CohortTab {

    static final Role[] READERS = {Role.MANAGER, Role.ADMINISTRATOR, Role.COACH, Role.OBSERVER};

    @Override
    public String messageKey() {
        return "journey.board.tab";
    }

    @Override
    public Optional<String> href(CurrentPerson me, Cohort cohort) {
        return me.hasAny(cohort.region(), READERS) && !cohort.stages().isEmpty() ? Optional.of("/cohorts/" + cohort.id() + "/board") : Optional.empty();
    }
}
