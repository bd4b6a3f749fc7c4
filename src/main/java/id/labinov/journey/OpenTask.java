package id.labinov.journey;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.Optional;

/** A task that waits for somebody.
 * @param key task id of the model = form key
 * @param role who is asked; who may act is decided in {@code JourneyAccess}
 * @param position whose act it is, for tasks of an agency's head
 * @param holder who works on it; empty while it waits to be taken
 * @param hint who is meant, never a lock
 * @param beside whether it stands beside the path (an obligation): the token does not wait for it
 * @param firstDue the due date it was opened with
 * @param handedBack how often it was returned to the pool (A10)
 * @param version for optimistic locking */
public record OpenTask(TaskId id, InnovationId innovation, RegionId region, CohortId cohort, Optional<AgencyId> agency,
        String key, Role role, Optional<PositionId> position, Optional<PersonId> holder, Optional<PersonId> hint, String stage, int visit,
        boolean beside, Instant openedAt, Optional<Instant> due, Optional<Instant> firstDue, Optional<Instant> followUp,
        boolean overdue, int handedBack, int version) {}
