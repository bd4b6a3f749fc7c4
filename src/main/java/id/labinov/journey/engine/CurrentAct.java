package id.labinov.journey.engine;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActId;
import id.labinov.journey.Cause;
import id.labinov.journey.JourneyEvent;
import id.labinov.journey.TaskId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the engine's listeners must know of the act that is under way: the engine itself tells neither who nor why. */
final class CurrentAct {

    /** An engine task that came to be while listeners were silent. */
    record Made(String engineTask, String processInstance, String key, Optional<PersonId> assignee) {}

    record Unwritten(JourneyEvent event, List<Object> row) {}

    final ActId id;
    final Optional<Actor> by;
    final boolean facilitated;
    Cause cause;
    /** Outcome of a stage that ends because its path is taken away from it. */
    String leftAs = "CANCELLED";
    String mergedInto = "";
    String holderReason = "";
    /** Taking back: the engine moves, and nothing is noted. */
    boolean silent;
    final List<Made> made = new ArrayList<>();
    /** Whether the path's row and its events wait for the end of the act and are then written once; else each change is written when it
     * happens. */
    boolean gathers;
    private boolean changed;
    /** Events that are told already and not written yet. */
    final List<Unwritten> unwritten = new ArrayList<>();
    /** Tasks that the act has read, by the engine's id. */
    private final Map<String, TrackedTask> known = new HashMap<>();
    /** The task that ends with this act: what changes about it on the way need not be written. */
    TaskId completes;
    private JourneyRow journey;
    private InnovationId numbered;
    private final Deque<Long> numbers = new ArrayDeque<>();
    private long lastNumber;

    CurrentAct(ActId id, Optional<Actor> by, boolean facilitated, Cause cause) {
        this.id = id;
        this.by = by;
        this.facilitated = facilitated;
        this.cause = cause;
    }

    void known(TrackedTask row) {
        known.put(row.engineTask(), row);
    }

    Optional<TrackedTask> known(String engineTask) {
        return Optional.ofNullable(known.get(engineTask));
    }

    /** It was written: who needs it reads it again. */
    void changed(TrackedTask row) {
        known.remove(row.engineTask());
    }

    Optional<JourneyRow> journey(InnovationId innovation) {
        return Optional.ofNullable(journey).filter(row -> row.innovation().equals(innovation));
    }

    Optional<JourneyRow> journeyOf(String processInstance) {
        return Optional.ofNullable(journey).filter(row -> row.processInstance().filter(processInstance::equals).isPresent());
    }

    void journey(JourneyRow row) {
        journey = row;
        changed = false;
    }

    /** The row will be written before anybody else reads it. */
    void changed(JourneyRow row) {
        journey = row;
        changed = true;
    }

    Optional<JourneyRow> unsaved() {
        return Optional.ofNullable(journey).filter(row -> changed);
    }

    void forget() {
        journey = null;
        numbered = null;
    }

    /** The next number of the events on a path. Several are fetched at once; they are good only while this act alone writes on that path. */
    long number(InnovationId innovation, Supplier<List<Long>> more) {
        if (!innovation.equals(numbered) || numbers.isEmpty()) {
            numbers.clear();
            numbers.addAll(more.get());
            numbered = innovation;
        }
        lastNumber = numbers.remove();
        return lastNumber;
    }

    /** Number of the newest event of this act. */
    long lastNumber() {
        return lastNumber;
    }
}
