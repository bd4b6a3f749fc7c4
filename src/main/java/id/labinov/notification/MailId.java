package id.labinov.notification;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a mail in the outbox. */
public record MailId(UUID value) implements TypedId {

    static MailId next() {
        return new MailId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static MailId of(String text) {
        return new MailId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
