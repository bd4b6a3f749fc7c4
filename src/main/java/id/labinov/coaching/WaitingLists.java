package id.labinov.coaching;

import id.labinov.coaching.Booking.State;
import id.labinov.coaching.Places.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves waiting innovations up when a place becomes free: who waits longest and has time goes first. */
@Component
class WaitingLists {

    private final SessionRows sessions;
    private final BookingRows bookings;
    private final Calendars calendars;
    private final ClinicNews news;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WaitingLists(SessionRows sessions, BookingRows bookings, Calendars calendars, ClinicNews news, TransactionTemplate transactions, Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.calendars = calendars;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Each by its own transaction, called outside of one: it takes another innovation's time. May be repeated. Ends as soon as nothing is
     * left: of a thousand who come to wait, none goes through all the others. */
    void moveUp(SessionId id) {
        for (var waiting : waiting(id)) {
            if (!anyLeft(id)) {
                return;
            }
            transactions.executeWithoutResult(status -> moveUp(id, waiting));
        }
    }

    /** Read without a lock: whoever gives a place up looks again himself, after he has. */
    private boolean anyLeft(SessionId id) {
        return sessions.find(id).filter(session -> !session.cancelled() && places(session).left(Instant.now(clock)) > 0).isPresent();
    }

    private List<Booking> waiting(SessionId id) {
        return bookings.of(id).stream().filter(booking -> booking.state() == State.WAITING).toList();
    }

    private void moveUp(SessionId id, Booking seen) {
        calendars.hold(List.of(seen.innovation().value()));
        var session = sessions.lock(id).orElseThrow();
        var now = Instant.now(clock);
        var booking = bookings.find(seen.id()).filter(still -> still.state() == State.WAITING);
        if (booking.isEmpty() || session.cancelled() || session.over(now)) {
            return;
        }
        var places = places(session);
        if (session.walkIn()) {
            if (!places.full()) {
                moveUp(placed(booking.get(), places, Optional.empty()));
            }
            return;
        }
        places.free(now).stream().filter(at -> hasTime(booking.get(), at, places)).findFirst().flatMap(places::at)
                .ifPresent(place -> moveUp(placed(booking.get(), places, Optional.of(place))));
    }

    private void moveUp(Booking placed) {
        bookings.moveUp(placed);
        news.booked(placed, Optional.empty());
    }

    Places places(CoachingSession session) {
        var given = bookings.given(List.of(session.id())).stream().findFirst().map(BookingRows.Given::booked).orElse(0);
        return Places.of(session, bookings.taken(List.of(session.id())), given);
    }

    private boolean hasTime(Booking booking, Instant at, Places places) {
        var end = places.end(new Place(at, 1));
        return bookings.open(List.of(booking.innovation())).stream()
                .noneMatch(other -> other.startsAt().filter(end::isAfter).isPresent() && other.endsAt().filter(until -> until.isAfter(at)).isPresent());
    }

    static Booking placed(Booking booking, Places places, Optional<Place> place) {
        return new Booking(booking.id(), booking.session(), booking.innovation(), booking.region(), State.BOOKED, booking.turn(),
                place.map(Place::desk), place.map(Place::startsAt), place.map(places::end), booking.question(), booking.bookedBy(), booking.bookedAt(),
                Optional.empty(), Optional.empty(), booking.version());
    }
}
