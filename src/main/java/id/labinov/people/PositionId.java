package id.labinov.people;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a position (jabatan), which outlives its holders. */
public record PositionId(UUID value) implements TypedId {

    public static PositionId next() {
        return new PositionId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static PositionId of(String text) {
        return new PositionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
