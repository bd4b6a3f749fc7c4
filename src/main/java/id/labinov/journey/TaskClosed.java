package id.labinov.journey;

import id.labinov.people.PersonId;
import java.util.Optional;

/** A task is no longer open.
 * @param completed or else cancelled with the path
 * @param decision what a gate answered; empty for other tasks */
public record TaskClosed(Happening happening, TaskId task, String key, String stage, int visit, Optional<PersonId> holder,
        boolean beside, boolean completed, Optional<Decision> decision) implements JourneyEvent {}
