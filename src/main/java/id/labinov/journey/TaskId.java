package id.labinov.journey;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of an open task: made by us, not the engine's. */
public record TaskId(UUID value) implements TypedId {

    public static TaskId next() {
        return new TaskId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static TaskId of(String text) {
        return new TaskId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
