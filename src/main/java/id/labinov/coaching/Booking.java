package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Optional;

/** A place in a session, or in its waiting list.
 * @param turn order of booking in the session, from 1; what moves up keeps it
 * @param desk from 1; empty for walk-in and while waiting
 * @param question what the team wants to ask, may be empty */
public record Booking(BookingId id, SessionId session, InnovationId innovation, RegionId region, State state, int turn, Optional<Integer> desk,
        Optional<Instant> startsAt, Optional<Instant> endsAt, String question, PersonId bookedBy, Instant bookedAt, Optional<Instant> endedAt,
        Optional<String> endedReason, int version) {

    /** Shown through {@code coaching.booking.<NAME>}. */
    public enum State { BOOKED, WAITING, CALLED, MOVED, CANCELLED }

    /** Whether it still takes up time or waits for it. */
    public boolean open() {
        return state == State.BOOKED || state == State.WAITING;
    }
}
