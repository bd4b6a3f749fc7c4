package id.labinov.notification;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a mark in the chase list. */
public record MarkId(UUID value) implements TypedId {

    static MarkId next() {
        return new MarkId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static MarkId of(String text) {
        return new MarkId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
