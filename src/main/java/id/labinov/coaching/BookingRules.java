package id.labinov.coaching;

import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.journey.Journey;
import id.labinov.journey.Journeys;
import id.labinov.web.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** For whom a session is, and whether somebody has time. */
@Component
class BookingRules {

    private final Innovations innovations;
    private final Journeys journeys;

    BookingRules(Innovations innovations, Journeys journeys) {
        this.innovations = innovations;
        this.journeys = journeys;
    }

    /** @throws Refused with the reason */
    void mustBeFor(CoachingSession session, Innovation innovation, Instant now) {
        if (session.cancelled()) {
            throw new Refused("coaching.session.is-cancelled");
        }
        if (session.over(now)) {
            throw new Refused("coaching.session.is-over");
        }
        if (!isFor(session, innovation)) {
            throw new Refused("coaching.session.not-for-this");
        }
    }

    /** Whether cohort and stage fit; both may be open. */
    boolean isFor(CoachingSession session, Innovation innovation) {
        var cohortFits = session.cohort().isEmpty() || innovations.cohorts(innovation.id()).contains(session.cohort().get());
        return cohortFits && (session.stages().isEmpty() || journeys.find(innovation.id()).flatMap(Journey::stage).filter(session.stages()::contains).isPresent());
    }

    /** @throws Refused if the innovation is expected elsewhere at that time */
    void mustHaveTime(List<Booking> open, Instant from, Instant until) {
        if (open.stream().anyMatch(other -> other.startsAt().filter(until::isAfter).isPresent() && other.endsAt().filter(end -> end.isAfter(from)).isPresent())) {
            throw new Refused("coaching.booking.elsewhere-then");
        }
    }
}
