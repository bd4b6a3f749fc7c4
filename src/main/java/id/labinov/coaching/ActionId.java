package id.labinov.coaching;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of something agreed at a visit. */
public record ActionId(UUID value) implements TypedId {

    public static ActionId next() {
        return new ActionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
