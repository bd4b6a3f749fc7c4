package id.labinov.innovation;

import id.labinov.people.PersonId;
import id.labinov.web.FileTypes;
import java.time.Instant;

/** One version of a file of a dossier, without its content.
 * @param series the first version's id, the same for all versions
 * @param edition 1 for the first version
 * @param latest whether no newer version stands
 * @param mediaType found in the content, never what the browser said
 * @param sha256 of the content, lower-case hexadecimal */
public record StoredFile(FileId id, FileId series, int edition, boolean latest, InnovationId innovation, String title, Kind kind,
        String fileName, String mediaType, long size, String sha256, Instant storedAt, PersonId storedBy) {

    /** Shown through {@code innovation.file-kind.<NAME>}. */
    public enum Kind { PHOTO, DECREE, REPORT, LETTER, VIDEO, OTHER }

    /** Only these are shown in the browser; everything else is saved to disk. */
    public boolean opensInBrowser() {
        return FileTypes.opensInBrowser(mediaType);
    }

    public boolean image() {
        return mediaType.startsWith("image/") && opensInBrowser();
    }
}
