package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journeys;
import id.labinov.journey.Journeys.Start;
import id.labinov.journey.engine.PathFixtures.World;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a path begins, who judges it, and who signs. */
@ProcessTest
@Tag("postgres")
class JudgingProcessTests {

    @Autowired
    World world;
    @Autowired
    Journeys journeys;

    @ParameterizedTest
    @ValueSource(strings = {"DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SUBMISSION"})
    void aPathBeginsAtAnyStage(String stage) {
        var place = world.aPlace();

        var innovation = world.anInnovation(place, stage, Map.of());

        assertThat(world.only(innovation).stage()).isEqualTo(stage);
        assertThat(world.events(innovation)).filteredOn(event -> event.startsWith("StageEntered")).containsExactly("StageEntered " + stage);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void asManyJudgeAsWereChosen(int number) {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "SUBMISSION", Map.of());
        var judges = Stream.generate(PersonId::next).limit(number).toList();
        journeys.reviewers(innovation, judges);

        world.decide(innovation, "submission-worksheet", place.leader());
        assertThat(world.keys(innovation)).filteredOn("review"::equals).hasSize(number);
        judges.forEach(judge -> answer(innovation, judge));

        assertThat(world.keys(innovation)).containsExactly("submission-decision");
    }

    @Test
    void whoHasJudgedIsNotAskedAgainWhenAnotherIsAdded() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "SUBMISSION", Map.of());
        var judges = List.of(PersonId.next(), PersonId.next(), PersonId.next());
        journeys.reviewers(innovation, judges.subList(0, 2));
        world.decide(innovation, "submission-worksheet", place.leader());
        answer(innovation, judges.get(0));

        journeys.reviewers(innovation, judges);
        assertThat(journeys.openTasks(innovation).stream().map(task -> task.holder().orElseThrow())).containsExactlyInAnyOrder(judges.get(1), judges.get(2));
        answer(innovation, judges.get(1));
        answer(innovation, judges.get(2));

        assertThat(world.keys(innovation)).containsExactly("submission-decision");
    }

    private void answer(InnovationId innovation, PersonId judge) {
        var task = journeys.openTasks(innovation).stream().filter(open -> open.holder().equals(Optional.of(judge))).findFirst().orElseThrow();
        journeys.complete(task.id(), Map.of(), false, Actor.of(judge));
    }

    @Test
    void nobodySignsForAnAgencyThatIsNotThere() {
        var place = world.aPlace();
        var innovation = InnovationId.next();
        journeys.start(new Start(innovation, place.region().id(), place.cohort(), Optional.empty(), "SUBMISSION", PathFixtures.ALL,
                Map.of("SIGN_OFF", "BLOCKS"), false), place.leader());
        world.decide(innovation, "submission-worksheet", place.leader());

        world.decide(innovation, "submission-decision", place.manager(), "decision", "ADVANCE");

        assertThat(world.keys(innovation)).containsExactly("record-submission");
    }
}
