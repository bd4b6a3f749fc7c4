package id.labinov.coaching;

import id.labinov.audit.Audit;
import id.labinov.coaching.Booking.State;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Booking places. No desk, no coach and no innovation is ever booked twice for one time, also by people who book in the same instant. */
@Service
public class Bookings {

    private final SessionRows sessions;
    private final BookingRows rows;
    private final Calendars calendars;
    private final WaitingLists waiting;
    private final BookingRules rules;
    private final ClinicNews news;
    private final Appointments appointments;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final Clock clock;

    Bookings(SessionRows sessions, BookingRows rows, Calendars calendars, WaitingLists waiting, BookingRules rules, ClinicNews news, Appointments appointments,
            TransactionTemplate transactions, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.calendars = calendars;
        this.waiting = waiting;
        this.rules = rules;
        this.news = news;
        this.appointments = appointments;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a team asks for.
     * @param startsAt empty for walk-in, and for the waiting list
     * @param orWait whether to wait if nothing is free */
    public record Wish(SessionId session, Optional<Instant> startsAt, boolean orWait, String question) {}

    /** @return the booking, with a place or waiting
     * @throws Conflict if the place was taken meanwhile and the team does not want to wait
     * @throws Refused if the session is not for this innovation */
    public Booking book(Innovation innovation, Wish wish, Actor by) {
        calendars.prepare(List.of(innovation.id().value()));
        var booked = transactions.execute(status -> {
            calendars.hold(List.of(innovation.id().value()));
            var booking = place(innovation, wish, by);
            appointments.followCancelled(booking);
            record("coaching-booked", by, booking);
            news.booked(booking, Optional.of(by.person()));
            return booking;
        });
        if (booked.state() == State.WAITING) {
            // Another time of the same session may be free.
            waiting.moveUp(booked.session());
        }
        return rows.find(booked.id()).orElse(booked);
    }

    /** Gives the old place up only together with getting the new one. */
    Booking move(Innovation innovation, BookingId id, Wish wish, Actor by) {
        calendars.prepare(List.of(innovation.id().value()));
        var moved = transactions.execute(status -> {
            calendars.hold(List.of(innovation.id().value()));
            var before = mustBeOpen(innovation.id(), id);
            // Always the older session first: two who change places wait for one another, and not for ever.
            List.of(before.session(), wish.session()).stream().distinct().sorted((one, other) -> one.value().compareTo(other.value())).forEach(sessions::lock);
            rows.end(id, State.MOVED, "", by.person(), Instant.now(clock));
            var booking = place(innovation, wish, by);
            appointments.follow(booking.id(), before.id());
            record("coaching-moved", by, booking);
            news.moved(before, booking, by.person());
            return List.of(before, booking);
        });
        waiting.moveUp(moved.get(0).session());
        return moved.get(1);
    }

    void cancel(InnovationId innovation, BookingId id, String reason, Actor by) {
        var ended = transactions.execute(status -> {
            var before = mustBeOpen(innovation, id);
            sessions.lock(before.session());
            var booking = mustBeOpen(innovation, id);
            rows.end(id, State.CANCELLED, reason, by.person(), Instant.now(clock));
            record("coaching-cancelled", by, booking);
            news.cancelled(booking, reason, by.person());
            return booking;
        });
        waiting.moveUp(ended.session());
    }

    private Booking place(Innovation innovation, Wish wish, Actor by) {
        var session = sessions.lock(wish.session()).filter(found -> found.region().equals(innovation.region())).orElseThrow(NotFound::new);
        var now = Instant.now(clock);
        rules.mustBeFor(session, innovation, now);
        var open = rows.open(List.of(innovation.id()));
        if (open.stream().anyMatch(other -> other.session().equals(session.id()))) {
            throw new Refused("coaching.booking.already-there");
        }
        var booking = wanted(session, innovation, wish, by, now);
        var placed = placed(session, booking, wish, open, now);
        rows.insert(placed);
        return placed;
    }

    private Booking placed(CoachingSession session, Booking booking, Wish wish, List<Booking> open, Instant now) {
        var places = waiting.places(session);
        if (session.walkIn() ? !places.full() : wish.startsAt().isPresent()) {
            if (session.walkIn()) {
                return WaitingLists.placed(booking, places, Optional.empty());
            }
            var at = wish.startsAt().get();
            if (!session.starts().contains(at) || at.isBefore(now)) {
                throw InvalidInput.of("slot", "coaching.booking.no-such-time");
            }
            rules.mustHaveTime(open, at, places.end(new Places.Place(at, 1)));
            var place = places.at(at);
            if (place.isPresent()) {
                return WaitingLists.placed(booking, places, place);
            }
        }
        if (!wish.orWait()) {
            throw new Conflict("coaching.booking.taken-meanwhile");
        }
        return booking;
    }

    private Booking wanted(CoachingSession session, Innovation innovation, Wish wish, Actor by, Instant now) {
        return new Booking(BookingId.next(), session.id(), innovation.id(), innovation.region(), State.WAITING, rows.nextTurn(session.id()), Optional.empty(),
                Optional.empty(), Optional.empty(), wish.question(), by.person(), now, Optional.empty(), Optional.empty(), 0);
    }

    private Booking mustBeOpen(InnovationId innovation, BookingId id) {
        var booking = rows.find(id).filter(found -> found.innovation().equals(innovation)).orElseThrow(NotFound::new);
        if (!booking.open()) {
            throw new Conflict("coaching.booking.ended-already");
        }
        return booking;
    }

    private void record(String action, Actor by, Booking booking) {
        audit.record(action, Optional.of(by.person().value()), Optional.of(booking.region().value()), booking.innovation().value(), booking.session().toString());
    }
}
