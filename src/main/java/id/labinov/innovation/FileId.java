package id.labinov.innovation;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a stored file. */
public record FileId(UUID value) implements TypedId {

    public static FileId next() {
        return new FileId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static FileId of(String text) {
        return new FileId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
