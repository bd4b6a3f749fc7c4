package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journey;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.journey.engine.PathFixtures.World;
import id.labinov.web.Conflict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@Tag("postgres")
class UndoProcessTests {

    @Autowired
    World world;
    @Autowired
    Journeys journeys;

    @Test
    void whatWasTakenBackStandsAsBefore() {
        var place = world.aPlace();
        var innovation = atDiagnoseGate(place, "BLOCKS");
        var before = journeys.find(innovation);
        var task = world.only(innovation);

        world.decide(innovation, "diagnose-decision", place.coach(), "decision", "ADVANCE");
        journeys.undo(innovation, place.coach());

        assertThat(journeys.find(innovation)).isEqualTo(before);
        assertThat(world.only(innovation)).isEqualTo(task);
        assertThat(world.events(innovation)).endsWith("StageEntered DESIGN", "TaskOpened design-worksheet", "Undone diagnose-decision");
        assertThat(journeys.undoable(innovation, place.coach().person())).isEmpty();
    }

    @Test
    void theRestoredTaskCanBeCompletedAndTheNextVisitCountsAsTheFirst() {
        var place = world.aPlace();
        var innovation = atDiagnoseGate(place, "BLOCKS");
        world.decide(innovation, "diagnose-decision", place.coach(), "decision", "ADVANCE");
        journeys.undo(innovation, place.coach());

        world.decide(innovation, "diagnose-decision", place.coach(), "decision", "COMPLETE");
        world.decide(innovation, "diagnose-worksheet", place.leader());
        world.decide(innovation, "diagnose-decision", place.coach(), "decision", "ADVANCE");

        assertThat(world.only(innovation)).extracting(OpenTask::key, OpenTask::visit).containsExactly("design-worksheet", 1);
    }

    @Test
    void aCompletionWithAGateBesideIsTakenBackWithItsGate() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DIAGNOSE", Map.of("DIAGNOSE", "CONTINUES"));
        world.decide(innovation, "diagnose-worksheet", place.leader());
        assertThat(world.keys(innovation)).containsExactlyInAnyOrder("diagnose-decision", "design-worksheet");

        journeys.undo(innovation, place.leader());

        assertThat(world.keys(innovation)).containsExactly("diagnose-worksheet");
        world.decide(innovation, "diagnose-worksheet", place.leader());
        assertThat(world.keys(innovation)).containsExactlyInAnyOrder("diagnose-decision", "design-worksheet");
    }

    @Test
    void aDecisionBesideThePathIsTakenBackAlone() {
        var place = world.aPlace();
        var innovation = atDiagnoseGate(place, "CONTINUES");
        var before = journeys.openTasks(innovation);

        world.decide(innovation, "diagnose-decision", place.coach(), "decision", "ADVANCE");
        journeys.undo(innovation, place.coach());

        assertThat(journeys.openTasks(innovation)).containsExactlyInAnyOrderElementsOf(before);
        world.decide(innovation, "diagnose-decision", place.coach(), "decision", "ADVANCE");
        assertThat(world.keys(innovation)).containsExactly("design-worksheet");
    }

    @Test
    void aReturnFromBesideThePathIsTakenBack() {
        var place = world.aPlace();
        var innovation = atDiagnoseGate(place, "CONTINUES");
        var before = journeys.openTasks(innovation);

        world.decide(innovation, "diagnose-decision", place.coach(), "decision", "COMPLETE");
        assertThat(world.keys(innovation)).containsExactly("diagnose-worksheet");
        journeys.undo(innovation, place.coach());

        assertThat(journeys.openTasks(innovation)).containsExactlyInAnyOrderElementsOf(before);
        world.decide(innovation, "design-worksheet", place.leader());
        assertThat(world.keys(innovation)).containsExactlyInAnyOrder("diagnose-decision", "delivery-worksheet");
    }

    @Test
    void anEndedPathIsAliveAgain() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "BLOCKS"));
        world.decide(innovation, "drum-up-worksheet", place.leader());
        world.decide(innovation, "drum-up-decision", place.head(), "decision", "DECLINE");

        journeys.undo(innovation, place.head());

        assertThat(journeys.find(innovation).flatMap(Journey::stage)).contains("DRUM_UP");
        world.decide(innovation, "drum-up-decision", place.head(), "decision", "ADVANCE");
        assertThat(world.keys(innovation)).containsExactly("diagnose-worksheet");
    }

    @Test
    void nothingIsTakenBackOnceSomebodyActed() {
        var place = world.aPlace();
        var innovation = atDiagnoseGate(place, "BLOCKS");
        world.decide(innovation, "diagnose-decision", place.coach(), "decision", "ADVANCE");
        assertThat(journeys.undoable(innovation, place.coach().person())).isPresent();
        assertThat(journeys.undoable(innovation, place.leader().person())).isEqualTo(Optional.empty());
        journeys.claim(world.only(innovation).id(), place.leader());

        assertThatThrownBy(() -> journeys.undo(innovation, place.coach())).isInstanceOf(Conflict.class);

        assertThat(world.keys(innovation)).isEqualTo(List.of("design-worksheet"));
    }

    @Test
    void somebodyElseTakesBackOneActAndOnlyThatOne() {
        var place = world.aPlace();
        var innovation = atDiagnoseGate(place, "BLOCKS");
        var earlier = journeys.undoable(innovation, place.leader().person()).orElseThrow().sequence();
        world.decide(innovation, "diagnose-decision", place.coach(), "decision", "ADVANCE");
        var decided = journeys.undoable(innovation, place.coach().person()).orElseThrow().sequence();

        assertThatThrownBy(() -> journeys.undo(innovation, earlier, place.head())).isInstanceOf(Conflict.class);
        journeys.undo(innovation, decided, place.head());
        assertThatThrownBy(() -> journeys.undo(innovation, decided, place.head())).isInstanceOf(Conflict.class);

        assertThat(world.keys(innovation)).containsExactly("diagnose-decision");
    }

    private InnovationId atDiagnoseGate(World.Place place, String policy) {
        var innovation = world.anInnovation(place, "DIAGNOSE", Map.of("DIAGNOSE", policy));
        world.decide(innovation, "diagnose-worksheet", place.leader());
        return innovation;
    }
}
