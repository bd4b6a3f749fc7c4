package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.journey.JourneyAccess;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import org.springframework.stereotype.Component;

/** Who, of those who run an event, may do what with its rows. That they run it is asked of {@code CohortAccess} before. */
@Component
class RoomAccess {

    private final JourneyAccess journeys;

    RoomAccess(JourneyAccess journeys) {
        this.journeys = journeys;
    }

    /** Managers and coaches also decide in the room. */
    boolean maySendBack(CurrentPerson me, Cohort cohort) {
        return journeys.maySendBack(me, cohort.region());
    }

    /** Due dates are agreed with the manager. */
    boolean mayExtend(CurrentPerson me, Cohort cohort) {
        return me.event().isEmpty() && me.has(Role.MANAGER, cohort.region());
    }

    /** Facilitators take back each other's acts as far as they may act so themselves. */
    boolean mayUndo(CurrentPerson me, Cohort cohort, Batch batch) {
        return batch.by().equals(me.id()) || switch (batch.act()) {
            case ADVANCE, PRESENT, ABSENT -> true;
            case DECIDE, SEND_BACK -> maySendBack(me, cohort);
            case EXTEND -> mayExtend(me, cohort);
        };
    }
}
