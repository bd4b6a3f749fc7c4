package id.labinov.people;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a person; stays when the person is anonymised. */
public record PersonId(UUID value) implements TypedId {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static PersonId of(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
