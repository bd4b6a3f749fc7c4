package id.labinov.coaching;

import id.labinov.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** An innovation has a place in a session: booked, or moved up from the waiting list.
 * @param by empty if it moved up */
public record PlaceBooked(CoachingSession session, Booking booking, Optional<PersonId> by, Instant at) {}
