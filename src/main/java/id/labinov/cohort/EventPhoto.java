package id.labinov.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A photo of an event.
 * @param heldOn the day of a signed sheet; empty for others
 * @param caption what it shows; empty for a signed sheet */
public record EventPhoto(UUID id, EventId event, CohortId cohort, Kind kind, Optional<LocalDate> heldOn, String caption, long sizeBytes, Instant addedAt) {

    /** What it looked like, or a signed attendance sheet. */
    public enum Kind { PHOTO, SHEET }
}
