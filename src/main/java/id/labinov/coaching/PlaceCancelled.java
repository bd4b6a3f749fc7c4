package id.labinov.coaching;

import id.labinov.people.PersonId;
import java.time.Instant;

/** An innovation has its place no more.
 * @param booking as it was while it stood
 * @param reason may be empty */
public record PlaceCancelled(CoachingSession session, Booking booking, String reason, PersonId by, Instant at) {}
