package id.labinov.coaching;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a place that was booked. */
public record BookingId(UUID value) implements TypedId {

    public static BookingId next() {
        return new BookingId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
