package id.labinov.room;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.TaskId;
import java.util.Optional;

/** A row as the page showed it: the innovation, and the worksheet or decision that it waited for. Written {@code innovation} or {@code innovation_task}. */
record Seen(InnovationId innovation, Optional<TaskId> task) {

    static Seen of(RoomRow row) {
        return new Seen(row.innovation(), row.task().or(row::gate));
    }

    /** Reads what a page sent; what is no id answers 404. */
    static Seen of(String text) {
        var end = text.indexOf('_');
        return end < 0 ? new Seen(InnovationId.of(text), Optional.empty())
                : new Seen(InnovationId.of(text.substring(0, end)), Optional.of(TaskId.of(text.substring(end + 1))));
    }

    @Override
    public String toString() {
        return innovation + task.map(id -> "_" + id).orElse("");
    }
}
