package id.labinov.journey;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of an act: everything that one person did at once, with all that followed from it. */
public record ActId(UUID value) implements TypedId {

    public static ActId next() {
        return new ActId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
