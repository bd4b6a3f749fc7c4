package id.labinov.journey;

import id.labinov.people.PersonId;
import java.util.Optional;

/** Another person works on the task, or nobody any more.
 * @param reason why it was handed back or given to somebody else, may be empty */
public record TaskHolderChanged(Happening happening, TaskId task, String key, String stage, Optional<PersonId> from,
        Optional<PersonId> to, String reason) implements JourneyEvent {}
