package id.labinov.room;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a raised hand. */
record HandId(UUID value) implements TypedId {

    static HandId next() {
        return new HandId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
