package id.labinov.coaching;

import id.labinov.people.PersonId;
import java.time.Instant;

/** A place that an innovation has is at another time or elsewhere now.
 * @param session as it is now
 * @param booking as it is now; the same one where the session changed around it */
public record PlaceMoved(CoachingSession session, Booking booking, PersonId by, Instant at) {}
