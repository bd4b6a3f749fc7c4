package id.labinov.form;

import id.labinov.innovation.FileId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A section on paper, as readers of the worksheet see it.
 * @param waits whether it still has to be typed
 * @param typedFor for whom an operator typed; empty where the team did itself
 * @param lacking what the gate needed and was missing when the typing was closed */
public record PaperSource(UUID id, int section, boolean waits, List<Shot> photos, String typedBy, String typedFor, Instant typedAt, int lacking) {

    /** One photo.
     * @param recognised whether its code was read; otherwise the sender said that it is the right sheet
     * @param shown whether browsers can show it */
    public record Shot(UUID id, FileId file, int number, String by, UUID sentBy, Instant at, boolean recognised, boolean shown) {}
}
