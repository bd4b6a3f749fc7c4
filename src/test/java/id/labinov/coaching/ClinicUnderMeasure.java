package id.labinov.coaching;

import id.labinov.innovation.Innovation;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** A session in its middle, for benchmarks: a third was seen, somebody sits at each desk, the others wait. */
public final class ClinicUnderMeasure {

    private static final int DESKS = 2;

    private final CoachingSessions sessions;
    private final Bookings bookings;
    private final Visits visits;

    public ClinicUnderMeasure(ApplicationContext application) {
        this.sessions = application.getBean(CoachingSessions.class);
        this.bookings = application.getBean(Bookings.class);
        this.visits = application.getBean(Visits.class);
    }

    /** @return the address of its page */
    public String running(RegionId region, CurrentPerson coach, List<Innovation> innovations) {
        var now = Instant.now();
        var plan = new SessionPlan("Klinik naskah", now.plus(Duration.ofMinutes(5)), now.plus(Duration.ofHours(10)), CoachingSession.Mode.PLACE, "Aula", 0, DESKS,
                innovations.size(), Optional.empty(), List.of(), Set.of(coach.id()));
        var session = sessions.offer(region, List.of(plan), coach.id()).get(0);
        innovations.forEach(one -> bookings.book(one, new Bookings.Wish(session, Optional.empty(), true, "Apakah angka dasarnya cukup?"), Actor.of(coach.id())));
        for (var seen = 0; seen < innovations.size() / 3; seen++) {
            var visit = visits.find(visits.callNext(session, 1, coach).orElseThrow());
            visits.finish(visit, Visit.Result.REVISE, new GateDecisions.Answer(List.of(), "", ""), coach);
        }
        for (var desk = 1; desk <= DESKS; desk++) {
            visits.callNext(session, desk, coach);
        }
        return "/coaching-sessions/" + session;
    }
}
