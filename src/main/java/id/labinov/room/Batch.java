package id.labinov.room;

import id.labinov.cohort.Presence;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.TaskId;
import id.labinov.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** One act of the run page on many rows.
 * @param waiting rows that the act did not come to, because the server was stopped in the middle of it or is still at it */
record Batch(BatchId id, Act act, PersonId by, Instant at, int rows, int done, int undone, int waiting) {

    /** Shown through {@code room.batch.act.<NAME>}. */
    enum Act {
        ADVANCE, DECIDE, SEND_BACK, PRESENT, ABSENT, EXTEND;

        static Act of(Presence presence) {
            return presence == Presence.PRESENT ? PRESENT : ABSENT;
        }

        Presence presence() {
            return this == PRESENT ? Presence.PRESENT : Presence.ABSENT;
        }
    }

    /** A row as it was done.
     * @param sequence of the act on the path
     * @param due the date of a task that was moved */
    record Row(InnovationId innovation, Optional<Long> sequence, Optional<MovedDue> due, Instant doneAt) {}

    record MovedDue(TaskId task, Optional<Instant> before, Instant after) {}
}
