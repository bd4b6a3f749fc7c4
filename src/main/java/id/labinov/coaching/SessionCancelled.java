package id.labinov.coaching;

import id.labinov.people.PersonId;
import java.time.Instant;

/** A session does not take place; each place that was booked in it is told by {@link PlaceCancelled}. */
public record SessionCancelled(CoachingSession session, String reason, PersonId by, Instant at) {}
