package id.labinov.room;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.TaskId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** One innovation in the room.
 * @param stage where it stands; empty when its path is over or withdrawn
 * @param task the worksheet that the path waits for; empty while it waits for a decision
 * @param gate the decision that the path waits for
 * @param missing what that worksheet lacks for its gate
 * @param returned whether that worksheet came back and nobody has touched it since
 * @param debts what all its worksheets lack for the seal
 * @param obligations decisions that stand open beside the path
 * @param present members of the team noted as present, of {@code team}
 * @param due of that worksheet
 * @param sign when the team was last heard of at this event */
record RoomRow(InnovationId innovation, String number, String name, String agency, Optional<String> stage, Optional<TaskId> task,
        Optional<TaskId> gate, int missing, boolean returned, int debts, int obligations, int present, int absent, int team,
        Optional<Instant> due, Optional<Sign> sign) {

    RoomRow with(int debts, int present, int absent, int team) {
        return new RoomRow(innovation, number, name, agency, stage, task, gate, missing, returned, debts, obligations, present, absent, team, due, sign);
    }

    public boolean ready() {
        return task.isPresent() && missing == 0 && !returned;
    }

    /** What the page sends back with an act. */
    public String seen() {
        return Seen.of(this).toString();
    }

    /** How the row stands, shown through {@code room.state.<word>}. */
    public String state() {
        if (stage.isEmpty()) {
            return "over";
        }
        if (task.isEmpty()) {
            return "deciding";
        }
        if (returned) {
            return "returned";
        }
        return missing == 0 ? "ready" : "missing";
    }

    /** Whether the team was there today and is not heard of any more. */
    public boolean lost() {
        return sign.filter(Sign::lost).isPresent();
    }

    /** Lost teams stand somewhere, too. */
    boolean is(String word) {
        return word.equals("lost") ? lost() : state().equals(word);
    }

    boolean fits(RoomFilter filter) {
        return (filter.stage().isEmpty() || stage.equals(Optional.of(filter.stage())))
                && (filter.state().isEmpty() || is(filter.state()))
                && (name + " " + number + " " + agency).toLowerCase(Locale.ROOT).contains(filter.text());
    }
}
