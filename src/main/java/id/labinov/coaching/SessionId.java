package id.labinov.coaching;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a clinic session. */
public record SessionId(UUID value) implements TypedId {

    public static SessionId next() {
        return new SessionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
