package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.flow.ProjectedPath;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.ConsistencyCheck;
import id.labinov.journey.Journeys;
import id.labinov.journey.Journeys.SendBack;
import id.labinov.journey.engine.PathFixtures.Standing;
import id.labinov.journey.engine.PathFixtures.World;
import id.labinov.journey.engine.PathFixtures.World.Place;
import id.labinov.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What acts on the path leave in the figures' own tables. Times are hours since the test began. */
@ProcessTest
@Tag("postgres")
class ProjectionProcessTests {

    @Autowired
    World world;
    @Autowired
    Journeys journeys;
    @Autowired
    Standing clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ConsistencyCheck check;
    @Autowired
    ApplicationContext application;

    private Place place;
    private ProjectedPath projected;

    @BeforeEach
    void aPlace() {
        place = world.aPlace();
        projected = new ProjectedPath(application, Instant.now(clock)).called(place.leader().person(), "Leader").called(place.coach().person(), "Coach")
                .called(place.manager().person(), "Manager").called(place.head().person(), "Head");
    }

    private void hours(int hours) {
        clock.forward(Duration.ofHours(hours));
    }

    private InnovationId atDesignDecision(String policy) {
        var innovation = world.anInnovation(place, "DESIGN", Map.of("DESIGN", policy));
        hours(2);
        journeys.touch(innovation, "design-worksheet", place.leader());
        hours(1);
        world.decide(innovation, "design-worksheet", place.leader());
        return innovation;
    }

    @Test
    void handedBackAndTakenAgainIsHeldTwice() {
        var innovation = atDesignDecision("BLOCKS");
        var task = world.only(innovation).id();
        hours(1);
        journeys.claim(task, place.coach());
        hours(1);
        journeys.handBack(task, "Cuti.", place.coach());
        hours(4);
        journeys.claim(task, place.coach());
        journeys.claim(task, place.coach());
        hours(2);
        world.decide(innovation, "design-decision", place.coach(), "decision", "ADVANCE");

        assertThat(projected.tasks(innovation)).containsExactly("design-worksheet innovator 0-3 done: Leader 2-3",
                "design-decision coach 3-11 done: Coach 4-5, Coach 9-11", "delivery-worksheet innovator 11-");
        assertThat(projected.visits(innovation)).containsExactly("DESIGN#1 0-11 ADVANCED PATH worked 4 queued 7", "DELIVERY#1 11- OPEN PATH");
    }

    @Test
    void reassignedIsHeldByBothAndSetAgainToTheSamePersonByOne() {
        var innovation = atDesignDecision("BLOCKS");
        var task = world.only(innovation).id();
        var other = world.aPerson(place.region(), Role.COACH);
        projected.called(other.person(), "Other");
        journeys.claim(task, place.coach());
        hours(1);
        journeys.reassign(task, other.person(), "Penuh.", place.manager());
        hours(1);
        journeys.reassign(task, other.person(), "Sekali lagi.", place.manager());
        hours(1);

        assertThat(projected.tasks(innovation)).endsWith("design-decision coach 3-: Coach 3-4, Other 4-");
    }

    @Test
    void doneByTheRoomWithoutAHolderCountsAsHeldAndAsWalkedInTheRoom() {
        var innovation = world.anInnovation(place, "DESIGN", Map.of());
        hours(5);
        journeys.complete(world.only(innovation).id(), Map.of(), true, place.coach());
        hours(24 * 4);
        journeys.complete(world.only(innovation).id(), Map.of(), true, place.coach());

        assertThat(projected.visits(innovation)).containsExactly("DESIGN#1 0-5 ADVANCED PATH ROOM worked 5 queued 0",
                "DELIVERY#1 5-101 ADVANCED PATH worked 96 queued 0", "DISPLAY#1 101- OPEN PATH");
    }

    @Test
    void returnMakesAnotherVisitWithItsReason() {
        var innovation = world.anInnovation(place, "DESIGN", Map.of());
        hours(3);
        world.decide(innovation, "design-worksheet", place.leader());
        hours(2);
        journeys.sendBack(innovation, new SendBack("DESIGN", "incomplete", "Lengkapi.", List.of(), false, false, false), place.manager());
        hours(1);

        assertThat(projected.visits(innovation)).containsExactly("DESIGN#1 0-3 ADVANCED PATH worked 0 queued 3", "DELIVERY#1 3-5 RETURNED PATH worked 0 queued 2",
                "DESIGN#2 5- OPEN RETURN");
        assertThat(projected.returns(innovation)).containsExactly("DELIVERY to DESIGN incomplete");
        assertThat(projected.tasks(innovation)).contains("delivery-worksheet innovator 3-5 gone");
    }

    @Test
    void withdrawnAndResumedAreTwoVisits() {
        var innovation = atDesignDecision("BLOCKS");
        journeys.claim(world.only(innovation).id(), place.coach());
        hours(1);
        journeys.withdraw(innovation, "Pindah.", place.leader());
        hours(10);
        journeys.resume(innovation, place.manager());
        hours(1);

        assertThat(projected.visits(innovation)).containsExactly("DESIGN#1 0-4 WITHDRAWN PATH worked 2 queued 2", "DESIGN#2 14- OPEN PATH");
        assertThat(projected.tasks(innovation)).containsExactly("design-worksheet innovator 0-3 done: Leader 2-3", "design-decision coach 3-4 gone: Coach 3-4",
                "design-decision coach 14-: Coach 14-");
    }

    @Test
    void whatWasTakenBackStandsInNoFigure() {
        var innovation = atDesignDecision("BLOCKS");
        journeys.claim(world.only(innovation).id(), place.coach());
        hours(1);
        var visits = projected.visits(innovation);
        var tasks = projected.tasks(innovation);
        world.decide(innovation, "design-decision", place.coach(), "decision", "COMPLETE", "reasonCode", "incomplete", "reason", "Lengkapi.");
        assertThat(projected.returns(innovation)).containsExactly("DESIGN to DESIGN incomplete");

        journeys.undo(innovation, place.coach());

        assertThat(projected.visits(innovation)).isEqualTo(visits).containsExactly("DESIGN#1 0- OPEN PATH");
        assertThat(projected.tasks(innovation)).isEqualTo(tasks);
        assertThat(projected.returns(innovation)).isEmpty();
    }

    @Test
    void decisionBesideThePathOutlivesItsVisitWhoseTimeStays() {
        var innovation = atDesignDecision("CONTINUES");
        assertThat(projected.visits(innovation)).containsExactly("DESIGN#1 0-3 ADVANCED PATH worked 1 queued 2", "DELIVERY#1 3- OPEN PATH");
        hours(6);
        world.decide(innovation, "design-decision", place.coach(), "decision", "ADVANCE");

        assertThat(projected.tasks(innovation)).contains("design-decision coach 3-9 done beside: Coach 9-9");
        assertThat(projected.visits(innovation)).startsWith("DESIGN#1 0-3 ADVANCED PATH worked 1 queued 2");
    }

    @Test
    void declinedIsTheEndOfItsVisit() {
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "BLOCKS"));
        world.decide(innovation, "drum-up-worksheet", place.leader());
        hours(1);
        world.decide(innovation, "drum-up-decision", place.head(), "decision", "DECLINE");

        assertThat(projected.visits(innovation)).containsExactly("DRUM_UP#1 0-1 DECLINED PATH worked 0 queued 1");
    }

    @Test
    void repairIsAVisitOfItsOwnKindAndCutsTheOneBefore() {
        var innovation = world.anInnovation(place, "DESIGN", Map.of());
        hours(2);
        jdbc.sql("update journey set stage = 'DIAGNOSE' where innovation = ?").param(innovation.value()).update();
        check.repair(Set.of(innovation), place.manager());

        assertThat(projected.visits(innovation)).containsExactly("DESIGN#1 0-2 CANCELLED PATH worked 0 queued 2", "DESIGN#1 2- OPEN REPAIR");
    }

    @Test
    void handsInTheDatabaseAreFoundNamedAndMended() {
        var innovation = world.anInnovation(place, "DESIGN", Map.of());
        jdbc.sql("update stage_visit set stage = 'DISPLAY' where innovation = ?").param(innovation.value()).update();
        jdbc.sql("delete from task_fact where innovation = ?").param(innovation.value()).update();

        assertThat(ProjectedPath.differences(application)).hasSize(2);
        projected.rebuild();

        assertThat(ProjectedPath.differences(application)).isEmpty();
        assertThat(projected.visits(innovation)).containsExactly("DESIGN#1 0- OPEN PATH");
    }

    @Test
    void pathThatWasNeverProjectedIsMadeUpForWithItsNextAct() {
        var innovation = atDesignDecision("BLOCKS");
        var visits = projected.visits(innovation);
        List.of("holding", "task_fact", "stage_visit").forEach(table ->
                jdbc.sql("delete from " + table + " where innovation = ?").param(innovation.value()).update());

        journeys.claim(world.only(innovation).id(), place.coach());

        assertThat(projected.visits(innovation)).isEqualTo(visits);
        assertThat(projected.tasks(innovation)).containsExactly("design-worksheet innovator 0-3 done: Leader 2-3", "design-decision coach 3-: Coach 3-");
    }
}
