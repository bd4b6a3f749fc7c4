package id.labinov.cohort;

import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.Refused;
import org.springframework.stereotype.Component;

/** Who reads a cohort's materials: its participants, and those who plan or run its events. */
@Component
class MaterialAccess {

    private final CohortAccess access;
    private final Cohorts cohorts;

    MaterialAccess(CohortAccess access, Cohorts cohorts) {
        this.access = access;
        this.cohorts = cohorts;
    }

    boolean mayRead(CurrentPerson me, Cohort cohort) {
        return me.event().isEmpty() && (access.mayPlan(me, cohort.region()) || me.has(Role.COACH, cohort.region())
                || cohorts.isParticipant(cohort.id(), me.id()) || cohorts.events(cohort.id()).stream().anyMatch(event -> access.mayRun(me, event)));
    }

    /** @throws id.labinov.web.NotFound for another region's cohort; @throws Refused for those who have no part in it */
    Cohort mustRead(CurrentPerson me, CohortId id) {
        var cohort = access.mustSee(me, id);
        if (!mayRead(me, cohort)) {
            throw new Refused("cohort.materials.participants-only");
        }
        return cohort;
    }
}
