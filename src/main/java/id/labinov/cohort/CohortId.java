package id.labinov.cohort;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a cohort. */
public record CohortId(UUID value) implements TypedId {

    public static CohortId next() {
        return new CohortId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static CohortId of(String text) {
        return new CohortId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
