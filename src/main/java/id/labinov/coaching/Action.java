package id.labinov.coaching;

import id.labinov.innovation.FileId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a team agreed to do.
 * @param owner who of the team does it; empty for all
 * @param due the last day
 * @param evidence what the team says of having done it, may be empty while open
 * @param file proof that came with it
 * @param version for optimistic locking */
record Action(ActionId id, VisitId visit, InnovationId innovation, RegionId region, String body, Optional<PersonId> owner, LocalDate due, State state,
        String evidence, Optional<FileId> file, PersonId setBy, Instant setAt, Optional<Instant> doneAt, int version) {

    /** To be done, said to be done, seen by a coach, or left. Shown through {@code coaching.action.<NAME>}. */
    enum State { OPEN, DONE, CONFIRMED, LEFT }

    public boolean overdue(LocalDate today) {
        return state == State.OPEN && due.isBefore(today);
    }
}
