package id.labinov.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.coaching.Visit.Result;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortWiped;
import id.labinov.innovation.DossierRemoved;
import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the clinic kept of a practice goes with it, and nothing else does. */
@JourneyPages
class ClinicWipeProcessTests {

    private static final Instant START = Instant.now().minus(Duration.ofMinutes(10));

    @Autowired
    private Worlds worlds;
    @Autowired
    private CoachingSessions sessions;
    @Autowired
    private Bookings bookings;
    @Autowired
    private Visits visits;
    @Autowired
    private Findings findings;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void visitsOfADossierThatGoesAreGone() {
        var world = worlds.aWorld();
        var session = session(world, Optional.empty());
        var gone = worlds.anInnovation(world, "Latihan", "DIAGNOSE");
        var stays = worlds.anInnovation(world, "Sungguhan", "DIAGNOSE");
        Stream.of(gone, stays).forEach(innovation -> seen(world, session, innovation));

        transaction.executeWithoutResult(status -> events.publishEvent(new DossierRemoved(gone.id())));

        assertThat(count("coaching_booking", gone)).isZero();
        assertThat(count("coaching_visit", gone)).isZero();
        assertThat(List.of(count("coaching_booking", stays), count("coaching_visit", stays))).isEqualTo(List.of(1, 1));
        assertThat(jdbc.sql("select body from coaching_finding f join coaching_visit v on v.id = f.visit where v.session = ?").param(session.value()).query(String.class).list())
                .isEqualTo(List.of("Sungguhan"));
    }

    @Test
    void sessionsOfAWipedCohortGoWithItsLastBooking() {
        var world = worlds.aWorld();
        var session = session(world, Optional.of(world.cohort()));
        var gone = worlds.anInnovation(world, "Latihan", "DIAGNOSE");
        seen(world, session, gone);

        transaction.executeWithoutResult(status -> events.publishEvent(new CohortWiped(world.cohort(), world.region().id(), Actor.of(world.manager()), Instant.now())));

        assertThat(count("coaching_booking", gone)).isZero();
        assertThat(jdbc.sql("select count(*) from coaching_session where id = ?").param(session.value()).query(Integer.class).single()).isZero();
    }

    private SessionId session(World world, Optional<CohortId> cohort) {
        return sessions.offer(world.region().id(), List.of(new SessionPlan("Klinik", START, START.plus(Duration.ofHours(2)), CoachingSession.Mode.PLACE, "Aula", 0, 1, 40,
                cohort, List.of(), Set.of(world.coach()))), world.coach()).get(0);
    }

    private void seen(World world, SessionId session, Innovation innovation) {
        bookings.book(innovation, new Bookings.Wish(session, Optional.empty(), true, ""), Actor.of(world.leader()));
        var coach = new CurrentPerson(world.coach(), "Coach", Map.of(world.region().id(), Set.of(Role.COACH)), Set.of(), Set.of(), Optional.empty(), false, false);
        var visit = visits.find(visits.callNext(session, 1, coach).orElseThrow());
        findings.add(visit.id(), "diagnose-worksheet", "rootCause", innovation.name(), false, world.coach());
        visits.finish(visit, Result.ABSENT, new GateDecisions.Answer(List.of(), "", ""), coach);
    }

    private int count(String table, Innovation innovation) {
        return jdbc.sql("select count(*) from " + table + " where innovation = ?").param(innovation.id().value()).query(Integer.class).single();
    }
}
