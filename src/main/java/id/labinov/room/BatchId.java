package id.labinov.room;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of what was done to many rows at once. */
record BatchId(UUID value) implements TypedId {

    static BatchId next() {
        return new BatchId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
