package id.labinov.journey;

import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.Optional;

/** A task is no longer open.
 * @param completed or else cancelled with the path
 * @param decision what a gate answered; empty for other tasks */
public record TaskClosed(Happening happening, TaskId task, String key, Role role, String stage, int visit, Optional<PersonId> holder,
        boolean beside, boolean completed, Optional<Decision> decision) implements JourneyEvent {}
