package id.labinov.journey;

import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.Optional;

/** A task waits for somebody.
 * @param key task id of the model
 * @param position whose act it is, for tasks of an agency's head
 * @param hint who is meant, never a lock
 * @param beside whether the path does not wait for it */
public record TaskOpened(Happening happening, TaskId task, String key, Role role, Optional<PositionId> position,
        Optional<PersonId> holder, Optional<PersonId> hint, String stage, int visit, boolean beside, Optional<Instant> due) implements JourneyEvent {}
