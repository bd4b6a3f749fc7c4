package id.labinov.coaching;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a visit to the clinic. */
public record VisitId(UUID value) implements TypedId {

    public static VisitId next() {
        return new VisitId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
