package id.labinov.notification;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a notice. */
public record NoticeId(UUID value) implements TypedId {

    static NoticeId next() {
        return new NoticeId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static NoticeId of(String text) {
        return new NoticeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
