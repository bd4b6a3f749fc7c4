package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.cohort.NewCohort;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyAccess;
import id.labinov.journey.Journeys;
import id.labinov.journey.Journeys.Start;
import id.labinov.journey.engine.PathFixtures.World;
import id.labinov.people.Positions;
import id.labinov.people.Positions.Holding;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officials, event days and practice do to paths. */
@ProcessTest
@Tag("postgres")
class PlaceProcessTests {

    @Autowired
    World world;
    @Autowired
    Journeys journeys;
    @Autowired
    JourneyAccess access;
    @Autowired
    Positions positions;
    @Autowired
    CohortPlanning planning;
    @Autowired
    LabEvents labEvents;
    @Autowired
    PathFixtures.Standing clock;
    @Autowired
    IntSupplier sweepAndCount;
    @Autowired
    RuntimeService runtime;
    @Autowired
    HistoryService history;
    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewOfficialInheritsWhatWaitsAndOldActsKeepTheOldName() {
        var place = world.aPlace();
        var position = positions.add(place.agency().id(), "Kepala Dinas", true, place.manager());
        var today = LocalDate.ofInstant(clock.instant(), place.region().zone());
        var successor = world.aPerson(place.region(), Role.OBSERVER);
        positions.appoint(position, place.head().person(), Holding.DEFINITIVE, today.minusYears(1), Optional.empty(), place.manager());
        var decided = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "BLOCKS"));
        world.decide(decided, "drum-up-worksheet", place.leader());
        world.decide(decided, "drum-up-decision", place.head().as(position), "decision", "ADVANCE");
        var waiting = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "BLOCKS"));
        world.decide(waiting, "drum-up-worksheet", place.leader());

        positions.appoint(position, successor.person(), Holding.DEFINITIVE, today, Optional.empty(), place.manager());

        var task = world.only(waiting);
        assertThat(List.of(access.mayHold(place.head().person(), task), access.mayHold(successor.person(), task))).containsExactly(false, true);
        world.decide(waiting, "drum-up-decision", successor.as(position), "decision", "ADVANCE");
        assertThat(actors(decided, "drum-up-decision")).containsExactly(place.head().person().value());
        assertThat(actors(waiting, "drum-up-decision")).containsExactly(successor.person().value());
    }

    private List<UUID> actors(InnovationId innovation, String task) {
        return jdbc.sql("select actor from journey_event where innovation = ? and task_key = ? and kind = 'TaskClosed' and actor_position is not null")
                .params(innovation.value(), task).query(UUID.class).list();
    }

    @Test
    void deadlinesSleepOnTheDaysOfAnEventAndOtherCohortsDoNotWaitForThem() {
        var place = world.aPlace();
        var other = world.aPlace();
        var asleep = due(place);
        var awake = due(other);
        clock.forward(Duration.ofDays(11));
        var today = LocalDate.ofInstant(clock.instant(), place.region().zone());
        labEvents.add(place.cohort(), new EventPlanning("Temu pertama", today, today, LabEvent.Mode.ONLINE, "", List.of("DRUM_UP")), place.manager());

        world.sweep();
        assertThat(List.of(world.only(asleep).overdue(), world.only(awake).overdue())).containsExactly(false, true);
        clock.forward(Duration.ofDays(1));
        world.sweep();

        assertThat(world.only(asleep).overdue()).isTrue();
    }

    @Test
    void eachDeadlineFiresOnceAlsoWithTwoSweepsAtOnce() throws Exception {
        var place = world.aPlace();
        world.sweep();
        for (var count = 0; count < 10; count++) {
            due(place);
        }
        clock.forward(Duration.ofDays(11));
        var waiting = jdbc.sql("select count(*) from deadline d join open_task t on t.id = d.task where d.fired_at is null and d.at <= ?")
                .param(Timestamp.from(clock.instant())).query(Integer.class).single();
        var nodes = Executors.newFixedThreadPool(2);

        try {
            var first = nodes.submit(sweepAndCount::getAsInt);
            var second = nodes.submit(sweepAndCount::getAsInt);

            assertThat(waiting).isGreaterThanOrEqualTo(20);
            assertThat(first.get() + second.get()).isEqualTo(waiting);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(sweepAndCount.getAsInt()).isZero();
    }

    /** Of its three dates, a reminder and the day itself lie within the next eleven days. */
    private InnovationId due(World.Place place) {
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of());
        journeys.moveDue(world.only(innovation).id(), Optional.of(clock.instant().plus(Duration.ofDays(10))), "", place.manager());
        return innovation;
    }

    @Test
    void wipedPracticeLeavesNothingInTablesOrEngine() {
        var place = world.aPlace();
        var cohort = planning.open(new NewCohort(place.region().id(), "Latihan", "", 2024, "", LocalDateTime.of(2024, 3, 1, 8, 0), Optional.empty(),
                "lab-1-tahun", true, false), place.manager());
        var kept = world.anInnovation(place, "DRUM_UP", Map.of());
        var open = InnovationId.next();
        var ended = InnovationId.next();
        for (var innovation : List.of(open, ended)) {
            journeys.start(new Start(innovation, place.region().id(), cohort, Optional.of(place.agency().id()), "DRUM_UP", PathFixtures.ALL,
                    Map.of("DRUM_UP", innovation == open ? "CONTINUES" : "BLOCKS"), true), place.leader());
            world.decide(innovation, "drum-up-worksheet", place.leader());
        }
        world.decide(ended, "drum-up-decision", place.head(), "decision", "DECLINE", "reason", "-", "reasonCode", "other");

        planning.wipe(cohort, place.manager());

        for (var innovation : List.of(open, ended)) {
            assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(innovation.toString()).count()).isZero();
            assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(innovation.toString()).count()).isZero();
            assertThat(world.events(innovation)).isEmpty();
            assertThat(journeys.find(innovation)).isEmpty();
        }
        assertThat(rows(cohort.value(), "open_task") + rows(cohort.value(), "journey") + rows(cohort.value(), "journey_event")).isZero();
        assertThat(world.keys(kept)).containsExactly("drum-up-worksheet");
    }

    private int rows(UUID cohort, String table) {
        return jdbc.sql("select count(*) from " + table + " where cohort = ?").param(cohort).query(Integer.class).single();
    }

    @Test
    void anInnovationJoinsALaterCohortOnceItsPathHasEnded() {
        var place = world.aPlace();
        var later = world.aLaterCohort(place);
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "BLOCKS"));
        world.decide(innovation, "drum-up-worksheet", place.leader());
        var start = new Start(innovation, place.region().id(), later, Optional.of(place.agency().id()), "DIAGNOSE", PathFixtures.ALL, Map.of(), false);

        assertThatThrownBy(() -> journeys.start(start, place.leader()))
                .isInstanceOf(Conflict.class).hasMessage("journey.conflict.still-walking");
        world.decide(innovation, "drum-up-decision", place.head(), "decision", "DECLINE", "reason", "-", "reasonCode", "other");
        journeys.start(start, place.leader());

        assertThat(journeys.find(innovation).orElseThrow().cohort()).isEqualTo(later);
        assertThat(world.keys(innovation)).containsExactly("diagnose-worksheet");
    }
}
