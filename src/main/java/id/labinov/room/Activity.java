package id.labinov.room;

import java.time.Instant;
import java.util.Optional;

/** One thing on an event's agenda.
 * @param stage of a worksheet or a gate
 * @param title as typed; empty where its stage or its kind names it
 * @param startedAt when it was last put on the wall
 * @param version for optimistic locking */
record Activity(ActivityId id, int position, Kind kind, Optional<String> stage, String title, int minutes, Optional<Instant> startedAt,
        Optional<Instant> endedAt, int version) {

    /** Shown through {@code room.kind.<NAME>}. */
    enum Kind {
        WORKSHEET, GATE, TALK, BREAK;

        boolean ofStage() {
            return this == WORKSHEET || this == GATE;
        }
    }

    /** How it is planned, checked. */
    record Planned(Kind kind, Optional<String> stage, String title, int minutes) {}
}
