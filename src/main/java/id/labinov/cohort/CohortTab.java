package id.labinov.cohort;

import id.labinov.people.CurrentPerson;
import java.util.Optional;

/** A page of a cohort that another module shows. A module declares a bean; it answers empty for people who may not open it. */
public interface CohortTab {

    String messageKey();

    Optional<String> href(CurrentPerson me, Cohort cohort);
}
