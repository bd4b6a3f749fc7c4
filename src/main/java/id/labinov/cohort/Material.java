package id.labinov.cohort;

import id.labinov.web.FileTypes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something to read for the participants of a cohort: a link, or a file.
 * @param event to which it belongs; empty for the cohort as a whole
 * @param link empty for a file
 * @param mediaType found in the content, never what the browser said */
record Material(UUID id, CohortId cohort, Optional<EventId> event, String title, String link, String fileName, String mediaType, long sizeBytes,
        String sha256, Instant addedAt) {

    public boolean file() {
        return link.isEmpty();
    }

    /** Only these are shown in the browser; everything else is saved to disk. */
    boolean opensInBrowser() {
        return FileTypes.opensInBrowser(mediaType);
    }
}
