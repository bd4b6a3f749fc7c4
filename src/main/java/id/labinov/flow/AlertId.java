package id.labinov.flow;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a rule on a stage. */
public record AlertId(UUID value) implements TypedId {

    static AlertId next() {
        return new AlertId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static AlertId of(String text) {
        return new AlertId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
