package id.labinov.coaching;

import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The morning before a session, and before the last day of what was agreed: rows that one sweep on any node claims, each once. Whoever booked or
 * agreed after that morning knows it anyway. */
@Component
class ClinicReminders {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    /** From seven in the morning to the end of the next day is shorter, in every zone. */
    private static final Duration AHEAD = Duration.ofDays(3);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final SessionRows sessions;
    private final BookingRows bookings;
    private final Regions regions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClinicReminders(JdbcClient jdbc, SessionRows sessions, BookingRows bookings, Regions regions, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.bookings = bookings;
        this.regions = regions;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many were reminded of */
    @Transactional
    int remind() {
        var now = Instant.now(clock);
        return places(now) + actions(now);
    }

    /** @param starts of its slot; of the session where people walk in */
    record Coming(BookingId id, RegionId region, Instant bookedAt, Instant starts) {}

    private int places(Instant now) {
        var coming = jdbc.sql("""
                select b.id, b.region, b.booked_at, coalesce(b.starts_at, s.starts_at) as starts
                from coaching_booking b join coaching_session s on s.id = b.session where b.state = 'BOOKED' and b.reminded_at is null
                and coalesce(b.starts_at, s.starts_at) > :now and coalesce(b.starts_at, s.starts_at) < :until order by b.id""")
                .param("now", Timestamp.from(now)).param("until", Timestamp.from(now.plus(AHEAD))).query(Coming.class).list();
        return (int) coming.stream().filter(place -> place(place, now)).limit(AT_ONCE).count();
    }

    private boolean place(Coming place, Instant now) {
        var morning = morningBefore(LocalDate.ofInstant(place.starts(), regions.zone(place.region())), place.region());
        if (now.isBefore(morning) || !mine("coaching_booking", place.id().value(), now)) {
            return false;
        }
        if (place.bookedAt().isBefore(morning)) {
            var booking = bookings.find(place.id()).orElseThrow();
            events.publishEvent(new PlaceReminded(sessions.find(booking.session()).orElseThrow(), booking, now));
        }
        return true;
    }

    private int actions(Instant now) {
        var coming = jdbc.sql("select * from coaching_action where state = 'OPEN' and reminded_at is null and due < :until order by id")
                .param("until", LocalDate.ofInstant(now.plus(AHEAD), ZoneOffset.UTC)).query(Action.class).list();
        return (int) coming.stream().filter(action -> action(action, now)).limit(AT_ONCE).count();
    }

    private boolean action(Action action, Instant now) {
        var morning = morningBefore(action.due(), action.region());
        if (now.isBefore(morning) || !mine("coaching_action", action.id().value(), now)) {
            return false;
        }
        if (action.setAt().isBefore(morning)) {
            events.publishEvent(new ActionReminded(action.id(), action.innovation(), action.region(), action.body(), action.owner(), action.due(), now));
        }
        return true;
    }

    private Instant morningBefore(LocalDate day, RegionId region) {
        return day.minusDays(1).atTime(MORNING).atZone(regions.zone(region)).toInstant();
    }

    /** The condition lets exactly one node have it. */
    private boolean mine(String table, UUID id, Instant now) {
        return jdbc.sql("update " + table + " set reminded_at = ? where id = ? and reminded_at is null").params(Timestamp.from(now), id).update() == 1;
    }
}
