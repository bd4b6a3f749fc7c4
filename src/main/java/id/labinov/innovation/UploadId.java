package id.labinov.innovation;

import id.labinov.web.Ids;
import id.labinov.web.TypedId;
import java.util.UUID;

/** Identity of a file on its way. */
public record UploadId(UUID value) implements TypedId {

    public static UploadId next() {
        return new UploadId(Ids.next());
    }

    /** Reads an id from an address; what is no id answers 404. */
    public static UploadId of(String text) {
        return new UploadId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
