package id.labinov.coaching;

import id.labinov.coaching.Booking.State;
import id.labinov.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes what becomes of places, in the transaction that does it. Who only waits is told nothing: nothing is fixed yet. */
@Component
class ClinicNews {

    private final SessionRows sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClinicNews(SessionRows sessions, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    void booked(Booking booking, Optional<PersonId> by) {
        if (booking.state() == State.BOOKED) {
            events.publishEvent(new PlaceBooked(session(booking), booking, by, now()));
        }
    }

    void moved(Booking before, Booking after, PersonId by) {
        if (before.state() != State.BOOKED) {
            booked(after, Optional.of(by));
        } else if (after.state() == State.BOOKED) {
            events.publishEvent(new PlaceMoved(session(after), after, by, now()));
        } else {
            cancelled(before, "", by);
        }
    }

    /** @param booking as it was while it stood */
    void cancelled(Booking booking, String reason, PersonId by) {
        if (booking.state() == State.BOOKED) {
            events.publishEvent(new PlaceCancelled(session(booking), booking, reason, by, now()));
        }
    }

    /** @param open as they were while the session stood */
    void cancelled(CoachingSession session, List<Booking> open, String reason, PersonId by) {
        open.forEach(booking -> cancelled(booking, reason, by));
        events.publishEvent(new SessionCancelled(session, reason, by, now()));
    }

    /** Only what somebody who comes must know. */
    void changed(CoachingSession before, CoachingSession after, List<Booking> bookings, PersonId by) {
        if (!seen(before).equals(seen(after))) {
            bookings.stream().filter(booking -> booking.state() == State.BOOKED)
                    .forEach(booking -> events.publishEvent(new PlaceMoved(after, booking, by, now())));
        }
    }

    private static List<Object> seen(CoachingSession session) {
        return List.of(session.title(), session.startsAt(), session.endsAt(), session.mode(), Objects.requireNonNullElse(session.place(), ""));
    }

    private CoachingSession session(Booking booking) {
        return sessions.find(booking.session()).orElseThrow();
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
