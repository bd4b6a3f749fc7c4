package id.labinov.journey;

import id.labinov.web.Ids;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The last row of a page, from which the next one goes on: pages never shift when a task is done meanwhile. */
record TaskCursor(Optional<Instant> due, UUID id) {

    static TaskCursor of(OpenTask task) {
        return new TaskCursor(task.due(), task.id().value());
    }

    /** Reads what {@link #toString} wrote; what is no cursor starts at the first page. */
    static Optional<TaskCursor> parse(String text) {
        var cut = text == null ? -1 : text.indexOf('_');
        if (cut < 0) {
            return Optional.empty();
        }
        try {
            var due = cut == 0 ? Optional.<Instant>empty() : Optional.of(Instant.parse(text.substring(0, cut)));
            return Optional.of(new TaskCursor(due, Ids.parse(text.substring(cut + 1))));
        } catch (DateTimeException noCursor) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return due.map(Instant::toString).orElse("") + "_" + id;
    }
}
