package id.labinov.innovation;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of an innovation; also the business key of its path in the engine. */
public record InnovationId(UUID value) implements TypedId {

    public static InnovationId next() {
        return new InnovationId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static InnovationId of(String text) {
        return new InnovationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
