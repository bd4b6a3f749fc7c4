package id.labinov.people;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of an agency. */
public record AgencyId(UUID value) implements TypedId {

    public static AgencyId next() {
        return new AgencyId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static AgencyId of(String text) {
        return new AgencyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
