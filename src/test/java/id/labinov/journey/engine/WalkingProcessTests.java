package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journey;
import id.labinov.journey.Journey.Status;
import id.labinov.journey.Journeys;
import id.labinov.journey.engine.PathFixtures.World;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@Tag("postgres")
class WalkingProcessTests {

    @Autowired
    World world;
    @Autowired
    Journeys journeys;
    @Autowired
    ManagementService management;
    @Autowired
    PathFixtures.Standing clock;

    @Test
    void aPathWithoutGatesPassesEveryWorksheetOnceAndEndsDone() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of());

        for (var stage : PathFixtures.ALL) {
            assertThat(world.only(innovation).stage()).isEqualTo(stage);
            world.decide(innovation, world.only(innovation).key(), place.leader());
        }
        world.decide(innovation, "submission-decision", place.manager(), "decision", "ADVANCE");
        world.decide(innovation, "record-submission", place.manager());

        assertThat(journeys.find(innovation).map(Journey::status)).contains(Status.ENDED);
        assertThat(journeys.find(innovation).flatMap(Journey::outcome)).contains("DONE");
        assertThat(journeys.openTasks(innovation)).isEmpty();
        assertThat(world.events(innovation)).startsWith("JourneyStarted DRUM_UP", "StageEntered DRUM_UP", "TaskOpened drum-up-worksheet",
                "TaskHolderChanged drum-up-worksheet", "TaskClosed drum-up-worksheet", "StageLeft DRUM_UP ADVANCED", "StageEntered DIAGNOSE")
                .endsWith("TaskClosed record-submission", "StageLeft SUBMISSION DONE", "JourneyEnded - DONE");
    }

    @Test
    void allGatesBlockWhereThePolicySaysSo() {
        var place = world.aPlace();
        var blocking = new HashMap<String, String>();
        List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SIGN_OFF").forEach(gate -> blocking.put(gate, "BLOCKS"));
        var innovation = world.anInnovation(place, "DRUM_UP", blocking);

        for (var stage : List.of("drum-up", "diagnose", "design", "delivery", "display", "documentation")) {
            world.decide(innovation, stage + "-worksheet", place.leader());
            assertThat(world.keys(innovation)).containsExactly(stage + "-decision");
            world.decide(innovation, stage + "-decision", place.coach(), "decision", "ADVANCE");
        }
        world.decide(innovation, "submission-worksheet", place.leader());
        world.decide(innovation, "submission-decision", place.manager(), "decision", "ADVANCE");
        world.decide(innovation, "agency-sign-off", place.head(), "decision", "ADVANCE");

        assertThat(world.keys(innovation)).containsExactly("record-submission");
    }

    @ParameterizedTest
    @CsvSource({"DRUM_UP,drum-up", "DIAGNOSE,diagnose", "DESIGN,design", "DELIVERY,delivery", "DISPLAY,display", "DOCUMENTATION,documentation"})
    void aGateCanAskForCompletionInTheSameVisit(String stage, String key) {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, stage, Map.of(stage, "BLOCKS"));
        world.decide(innovation, key + "-worksheet", place.leader());

        world.decide(innovation, key + "-decision", place.coach(), "decision", "COMPLETE", "reasonCode", "UNCLEAR", "correctFields", List.of("problem"));

        assertThat(world.only(innovation).key()).isEqualTo(key + "-worksheet");
        assertThat(world.only(innovation).visit()).isEqualTo(1);
        assertThat(world.events(innovation)).contains("SentBack " + stage + " UNCLEAR");
    }

    @ParameterizedTest
    @CsvSource({"DRUM_UP,drum-up,DECLINE,DECLINED", "DRUM_UP,drum-up,MERGE,MERGED"})
    void aDecisionCanEndThePath(String stage, String key, String decision, String outcome) {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, stage, Map.of(stage, "BLOCKS"));
        world.decide(innovation, key + "-worksheet", place.leader());

        world.decide(innovation, key + "-decision", place.head(), "decision", decision, "mergeInto", "P-2024-0001");

        assertThat(journeys.find(innovation).flatMap(Journey::outcome)).contains(outcome);
        assertThat(world.events(innovation)).endsWith("StageLeft DRUM_UP " + outcome, "JourneyEnded - " + outcome);
    }

    @Test
    void notSelectedEndsThePath() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "SUBMISSION", Map.of());
        world.decide(innovation, "submission-worksheet", place.leader());

        world.decide(innovation, "submission-decision", place.manager(), "decision", "NOT_SELECTED");

        assertThat(journeys.find(innovation).flatMap(Journey::outcome)).contains("NOT_SELECTED");
    }

    @Test
    void theHeadIsAskedAgainOnTheDayNamed() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "BLOCKS"));
        world.decide(innovation, "drum-up-worksheet", place.leader());
        var day = clock.instant().plus(Duration.ofDays(10)).toString().substring(0, 10);

        world.decide(innovation, "drum-up-decision", place.head(), "decision", "LATER", "laterUntil", day);
        assertThat(journeys.openTasks(innovation)).isEmpty();
        clock.forward(Duration.ofDays(11));
        management.createJobQuery().timers().processDefinitionKey("gate").executable().list().forEach(job -> management.executeJob(job.getId()));

        assertThat(world.keys(innovation)).containsExactly("drum-up-decision");
        assertThat(journeys.find(innovation).flatMap(Journey::stage)).contains("DRUM_UP");
    }

    @Test
    void laterMustBeAfterToday() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "BLOCKS"));
        world.decide(innovation, "drum-up-worksheet", place.leader());

        assertThatThrownBy(() -> world.decide(innovation, "drum-up-decision", place.head(), "decision", "LATER", "laterUntil", "2020-01-01"))
                .isInstanceOf(InvalidInput.class);

        assertThat(world.keys(innovation)).containsExactly("drum-up-decision");
    }

    @Test
    void aReturnOpensTheEarlierStageAndWalksForwardAgain() {
        var place = world.aPlace();
        var innovation = atDesignGate(place);

        world.decide(innovation, "design-decision", place.coach(), "decision", "RETURN", "targetStage", "DRUM_UP", "reasonCode", "UNCLEAR");
        assertThat(world.only(innovation).key()).isEqualTo("drum-up-worksheet");
        assertThat(world.only(innovation).visit()).isEqualTo(2);
        world.decide(innovation, "drum-up-worksheet", place.leader());

        assertThat(world.only(innovation).key()).isEqualTo("diagnose-worksheet");
        assertThat(world.events(innovation)).contains("StageLeft DESIGN RETURNED");
    }

    @Test
    void aReturnGoesOnlyToAStageWalkedBefore() {
        var place = world.aPlace();
        var innovation = atDesignGate(place);

        for (var target : List.of("DELIVERY", "DESIGN", "NOWHERE")) {
            assertThatThrownBy(() -> world.decide(innovation, "design-decision", place.coach(), "decision", "RETURN", "targetStage", target))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void stagesThatTheCohortDoesNotWalkAreSkipped() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", List.of("DRUM_UP", "DISPLAY", "SUBMISSION"), Map.of());

        world.decide(innovation, "drum-up-worksheet", place.leader());
        assertThat(world.keys(innovation)).containsExactly("display-worksheet");
        world.decide(innovation, "display-worksheet", place.leader());

        assertThat(world.keys(innovation)).containsExactly("submission-worksheet");
    }

    @Test
    void ofTwoSubmitsTheSecondFindsTheTaskDone() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of());
        var task = world.only(innovation).id();
        journeys.complete(task, Map.of(), false, place.leader());
        var events = world.events(innovation);

        assertThatThrownBy(() -> journeys.complete(task, Map.of(), false, place.leader())).isInstanceOf(Conflict.class);

        assertThat(world.events(innovation)).isEqualTo(events);
        assertThat(journeys.openTask(task)).isEqualTo(Optional.empty());
    }

    private InnovationId atDesignGate(World.Place place) {
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DESIGN", "BLOCKS"));
        world.decide(innovation, "drum-up-worksheet", place.leader());
        world.decide(innovation, "diagnose-worksheet", place.leader());
        world.decide(innovation, "design-worksheet", place.leader());
        return innovation;
    }
}
