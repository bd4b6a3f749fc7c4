package id.labinov.notification;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a calendar's subscription. */
public record SubscriptionId(UUID value) implements TypedId {

    static SubscriptionId next() {
        return new SubscriptionId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static SubscriptionId of(String text) {
        return new SubscriptionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
