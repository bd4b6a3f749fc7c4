package id.labinov.cohort;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a laboratory event. */
public record EventId(UUID value) implements TypedId {

    public static EventId next() {
        return new EventId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static EventId of(String text) {
        return new EventId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
