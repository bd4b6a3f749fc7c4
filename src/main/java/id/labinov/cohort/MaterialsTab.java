package id.labinov.cohort;

import id.labinov.people.CurrentPerson;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to a cohort's materials, for those who may read them. */
@Component
class MaterialsTab implements CohortTab {

    private final MaterialAccess access;

    MaterialsTab(MaterialAccess access) {
        this.access = access;
    }

    @Override
    public String messageKey() {
        return "cohort.materials.title";
    }

    @Override
    public Optional<String> href(CurrentPerson me, Cohort cohort) {
        return access.mayRead(me, cohort) ? Optional.of("/cohorts/" + cohort.id() + "/materials") : Optional.empty();
    }
}
