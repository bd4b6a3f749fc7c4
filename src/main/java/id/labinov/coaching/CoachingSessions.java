package id.labinov.coaching;

import id.labinov.audit.Audit;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Offering, changing and cancelling sessions. A coach is in one place at a time, whoever offers and in whichever region. */
@Service
public class CoachingSessions {

    private final SessionRows rows;
    private final BookingRows bookings;
    private final Calendars calendars;
    private final WaitingLists waiting;
    private final ClinicNews news;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final Clock clock;

    CoachingSessions(SessionRows rows, BookingRows bookings, Calendars calendars, WaitingLists waiting, ClinicNews news, TransactionTemplate transactions,
            Audit audit, Clock clock) {
        this.rows = rows;
        this.bookings = bookings;
        this.calendars = calendars;
        this.waiting = waiting;
        this.news = news;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    CoachingSession find(SessionId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** All of them or none.
     * @param plans one, or a series
     * @throws InvalidInput beside {@code coaches} if one of them is expected elsewhere at that time */
    public List<SessionId> offer(RegionId region, List<SessionPlan> plans, PersonId by) {
        calendars.prepare(owners(plans));
        return transactions.execute(status -> {
            calendars.hold(owners(plans));
            var series = Ids.next();
            var now = Instant.now(clock);
            return plans.stream().map(plan -> {
                mustBeFree(plan, Optional.empty());
                var session = session(SessionId.next(), region, series, plan, 0);
                rows.insert(session, by, now);
                record("coaching-session-offered", by, session);
                return session.id();
            }).toList();
        });
    }

    /** Places that were booked stay booked: times and desks may only change while nobody has one.
     * @param version that the page showed
     * @throws Conflict if somebody changed the session since */
    void change(SessionId id, SessionPlan plan, int version, CurrentPerson me) {
        calendars.prepare(owners(List.of(plan)));
        transactions.executeWithoutResult(status -> {
            calendars.hold(owners(List.of(plan)));
            var before = rows.lock(id).orElseThrow(NotFound::new);
            mustStand(before);
            mustKeepPlaces(before, plan);
            mustBeFree(plan, Optional.of(id));
            var after = session(id, before.region(), before.series(), plan, version);
            if (!rows.update(after, version)) {
                throw new Conflict("coaching.session.changed-meanwhile");
            }
            news.changed(before, after, bookings.of(id), me.id());
            record("coaching-session-changed", me.id(), before);
        });
        waiting.moveUp(id);
    }

    /** The bookings end with the session's reason. */
    void cancel(SessionId id, String reason, CurrentPerson me) {
        transactions.executeWithoutResult(status -> {
            var session = rows.lock(id).orElseThrow(NotFound::new);
            mustStand(session);
            var now = Instant.now(clock);
            var open = bookings.of(id).stream().filter(Booking::open).toList();
            open.forEach(booking -> bookings.end(booking.id(), Booking.State.CANCELLED, reason, me.id(), now));
            rows.cancel(id, reason, now);
            news.cancelled(session, open, reason, me.id());
            record("coaching-session-cancelled", me.id(), session);
        });
    }

    private void mustBeFree(SessionPlan plan, Optional<SessionId> itself) {
        var elsewhere = rows.of(plan.coaches(), plan.startsAt(), plan.endsAt()).stream().filter(other -> itself.filter(other.id()::equals).isEmpty()).findFirst();
        elsewhere.ifPresent(other -> {
            throw InvalidInput.of("coaches", "coaching.session.coach-elsewhere", other.title());
        });
    }

    private void mustKeepPlaces(CoachingSession before, SessionPlan plan) {
        var same = before.startsAt().equals(plan.startsAt()) && before.endsAt().equals(plan.endsAt()) && before.slotMinutes() == plan.slotMinutes()
                && before.desks() <= plan.desks();
        if (!same && bookings.of(before.id()).stream().anyMatch(booking -> booking.state() == Booking.State.BOOKED || booking.state() == Booking.State.CALLED)) {
            throw InvalidInput.of("from", "coaching.session.booked-already");
        }
    }

    private static void mustStand(CoachingSession session) {
        if (session.cancelled()) {
            throw new Refused("coaching.session.is-cancelled");
        }
    }

    private static CoachingSession session(SessionId id, RegionId region, UUID series, SessionPlan plan, int version) {
        return new CoachingSession(id, region, plan.cohort(), series, plan.title(), plan.startsAt(), plan.endsAt(), plan.mode(), plan.place(),
                plan.slotMinutes(), plan.desks(), plan.capacity(), plan.stages(), Optional.empty(), Optional.empty(), plan.coaches(), version);
    }

    private static Set<UUID> owners(List<SessionPlan> plans) {
        return plans.stream().flatMap(plan -> plan.coaches().stream()).map(PersonId::value).collect(Collectors.toSet());
    }

    private void record(String action, PersonId by, CoachingSession session) {
        audit.record(action, Optional.of(by.value()), Optional.of(session.region().value()), session.id().value(), session.title());
    }
}
