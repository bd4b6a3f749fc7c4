package id.labinov.coaching;

import id.labinov.cohort.CohortId;
import id.labinov.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said of a session when it is offered or changed. */
public record SessionPlan(String title, Instant startsAt, Instant endsAt, CoachingSession.Mode mode, String place, int slotMinutes, int desks,
        int capacity, Optional<CohortId> cohort, List<String> stages, Set<PersonId> coaches) {

    /** The same, later. */
    public SessionPlan after(Duration time) {
        return new SessionPlan(title, startsAt.plus(time), endsAt.plus(time), mode, place, slotMinutes, desks, capacity, cohort, stages, coaches);
    }
}
