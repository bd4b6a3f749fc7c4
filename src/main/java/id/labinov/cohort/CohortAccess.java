package id.labinov.cohort;

import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may see, plan and run what of the cohorts. What belongs to another region answers 404. */
@Component
public class CohortAccess {

    private final CohortRows cohorts;
    private final LabEventRows events;
    private final LabEvents labEvents;

    CohortAccess(CohortRows cohorts, LabEventRows events, LabEvents labEvents) {
        this.cohorts = cohorts;
        this.events = events;
        this.labEvents = labEvents;
    }

    /** Managers and administrators of the region plan its cohorts. */
    public boolean mayPlan(CurrentPerson me, RegionId region) {
        return me.event().isEmpty() && me.hasAny(region, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** The event's facilitators: those who plan, the coaches of the region, and the event's named helpers. */
    public boolean mayRun(CurrentPerson me, LabEvent event) {
        var region = cohorts.find(event.cohort()).orElseThrow(NotFound::new).cohort().region();
        return me.event().isEmpty() && me.regions().contains(region)
                && (mayPlan(me, region) || me.has(Role.COACH, region) || labEvents.helpers(event.id()).contains(me.id()));
    }

    /** Regions in which the person may open a cohort. */
    List<RegionId> planned(CurrentPerson me) {
        return me.regions().stream().filter(region -> mayPlan(me, region)).sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    }

    /** @throws NotFound for another region's cohort, and with a sign-in that is limited to an event */
    public Cohort mustSee(CurrentPerson me, CohortId id) {
        return cohorts.find(id).map(CohortRows.Stored::cohort).filter(cohort -> me.regions().contains(cohort.region()))
                .filter(cohort -> me.event().isEmpty()).orElseThrow(NotFound::new);
    }

    Cohort mustPlan(CurrentPerson me, CohortId id) {
        var cohort = mustSee(me, id);
        mustPlan(me, cohort.region());
        return cohort;
    }

    void mustPlan(CurrentPerson me, RegionId region) {
        if (!me.regions().contains(region)) {
            throw new NotFound();
        }
        if (!mayPlan(me, region)) {
            throw new Refused("cohort.access.planners-only");
        }
    }

    public LabEvent mustSee(CurrentPerson me, EventId id) {
        var event = events.find(id).orElseThrow(NotFound::new);
        mustSee(me, event.cohort());
        return event;
    }

    /** The event for those who take part, also with a sign-in that is limited to it. */
    public LabEvent mustAttend(CurrentPerson me, EventId id) {
        if (me.event().filter(id.value()::equals).isPresent()) {
            return events.find(id).orElseThrow(NotFound::new);
        }
        return mustSee(me, id);
    }

    LabEvent mustPlan(CurrentPerson me, EventId id) {
        var event = mustSee(me, id);
        mustPlan(me, event.cohort());
        return event;
    }

    /** @throws NotFound for another region's event; @throws Refused without the right to run this one */
    public LabEvent mustRun(CurrentPerson me, EventId id) {
        var event = mustSee(me, id);
        if (!mayRun(me, event)) {
            throw new Refused("cohort.access.facilitators-only");
        }
        return event;
    }
}
