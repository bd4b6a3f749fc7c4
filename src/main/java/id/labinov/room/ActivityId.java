package id.labinov.room;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of an activity on an agenda. */
record ActivityId(UUID value) implements TypedId {

    static ActivityId next() {
        return new ActivityId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
