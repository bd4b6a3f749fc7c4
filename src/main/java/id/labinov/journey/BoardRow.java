package id.labinov.journey;

import id.labinov.innovation.Innovations.Label;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.Optional;

/** One innovation on the board of a cohort.
 * @param obligations decisions that stand open beside the path
 * @param court role whose turn it is; empty where the path waits for nobody
 * @param waitsFor the position or person, where it is a certain one
 * @param task the task that bulk acts mean: the path's own, else the first obligation */
record BoardRow(Label innovation, String agency, Journey.Status status, Optional<String> stage, Optional<Instant> since, Optional<String> outcome,
        int debts, int obligations, boolean overdue, Optional<String> coach, Optional<Role> court, String waitsFor, Optional<Instant> due,
        Optional<OpenTask> task) {

    /** Where the row stands on the board: its stage, or how it left the path. */
    public String place() {
        return stage.orElse(status.name());
    }

    public boolean walks() {
        return status == Journey.Status.ACTIVE;
    }

    public boolean withoutCoach() {
        return walks() && coach.isEmpty();
    }
}
