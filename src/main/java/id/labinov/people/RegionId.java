package id.labinov.people;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a region. */
public record RegionId(UUID value) implements TypedId {

    public static RegionId next() {
        return new RegionId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static RegionId of(String text) {
        return new RegionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
