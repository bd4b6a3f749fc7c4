package id.labinov.coaching;

import id.labinov.journey.CoachQueue;
import id.labinov.people.RegionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Gathers what the capacity of regions is reckoned from. */
@Component
class CapacityReader {

    private final CoachQueue queue;
    private final SessionRows sessions;
    private final Clock clock;

    CapacityReader(CoachQueue queue, SessionRows sessions, Clock clock) {
        this.queue = queue;
        this.sessions = sessions;
        this.clock = clock;
    }

    Capacity of(Collection<RegionId> regions) {
        var now = Instant.now(clock);
        var offered = sessions.between(regions, now, now.plus(Duration.ofDays(Capacity.DAYS)));
        var places = offered.stream().mapToInt(session -> ahead(session, now)).sum();
        var coaches = offered.stream().flatMap(session -> session.coaches().stream()).distinct().count();
        return new Capacity(queue.count(regions), places, Capacity.DAYS, Math.max(1, (int) coaches),
                queue.arrivals(regions, now.minus(Duration.ofDays(7L * Capacity.ARRIVAL_WEEKS))), Capacity.ARRIVAL_WEEKS);
    }

    /** Places that still lie ahead, whoever has them. */
    private static int ahead(CoachingSession session, Instant now) {
        return session.walkIn() ? session.capacity()
                : Math.min(session.capacity(), (int) session.starts().stream().filter(at -> !at.isBefore(now)).count() * session.desks());
    }
}
