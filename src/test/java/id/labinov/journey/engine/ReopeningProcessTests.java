package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journey;
import id.labinov.journey.Journey.Status;
import id.labinov.journey.Journeys;
import id.labinov.journey.Journeys.SendBack;
import id.labinov.journey.OpenTask;
import id.labinov.journey.engine.PathFixtures.World;
import id.labinov.people.PersonId;
import id.labinov.web.Conflict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@Tag("postgres")
class ReopeningProcessTests {

    @Autowired
    World world;
    @Autowired
    Journeys journeys;

    @Test
    void aReopenedWorksheetSkipsWhatWasPassedAndReturnsToTheGateWhereItStood() {
        var place = world.aPlace();
        var innovation = atGateOfDesign(place, Map.of("DIAGNOSE", "BLOCKS", "DESIGN", "BLOCKS"));

        journeys.sendBack(innovation, new SendBack("DRUM_UP", "UNCLEAR", "tambah anggota", List.of("team"), true, false, false), place.manager());
        assertThat(world.keys(innovation)).containsExactly("drum-up-worksheet");
        world.decide(innovation, "drum-up-worksheet", place.leader());

        assertThat(world.keys(innovation)).containsExactly("design-decision");
        assertThat(world.events(innovation)).endsWith("StageLeft DRUM_UP ADVANCED", "StageEntered DESIGN", "TaskOpened design-decision");
        assertThat(visits(innovation, "DIAGNOSE")).isEqualTo(1);
    }

    @Test
    void theSameOrderGivenTwiceSendsBackOnce() {
        var place = world.aPlace();
        var innovation = atGateOfDesign(place, Map.of("DIAGNOSE", "BLOCKS", "DESIGN", "BLOCKS"));
        var order = new SendBack("DRUM_UP", "UNCLEAR", "tambah anggota", List.of("team"), true, false, false);

        journeys.sendBack(innovation, order, place.manager());
        var before = world.events(innovation);
        journeys.sendBack(innovation, order, place.manager());
        assertThat(world.events(innovation)).isEqualTo(before);

        world.decide(innovation, "drum-up-worksheet", place.leader());
        journeys.sendBack(innovation, order, place.manager());
        assertThat(world.keys(innovation)).containsExactly("drum-up-worksheet");
    }

    @Test
    void theGateOfAReopenedStageDecidesAgainOnlyIfAsked() {
        var place = world.aPlace();
        var innovation = atGateOfDesign(place, Map.of("DIAGNOSE", "BLOCKS", "DESIGN", "BLOCKS"));

        journeys.sendBack(innovation, new SendBack("DIAGNOSE", "UNCLEAR", "", List.of(), true, true, false), place.manager());
        world.decide(innovation, "diagnose-worksheet", place.leader());
        assertThat(world.keys(innovation)).containsExactly("diagnose-decision");
        world.decide(innovation, "diagnose-decision", place.coach(), "decision", "ADVANCE");

        assertThat(world.keys(innovation)).containsExactly("design-decision");
    }

    @Test
    void stagesAfterAReopenedOneAskTheirGatesAgain() {
        var place = world.aPlace();
        var innovation = atGateOfDesign(place, Map.of("DIAGNOSE", "BLOCKS", "DESIGN", "BLOCKS"));

        journeys.sendBack(innovation, new SendBack("DRUM_UP", "UNCLEAR", "", List.of(), false, false, false), place.manager());
        world.decide(innovation, "drum-up-worksheet", place.leader());
        world.decide(innovation, "diagnose-worksheet", place.leader());

        assertThat(world.keys(innovation)).containsExactly("diagnose-decision");
    }

    @Test
    void withdrawnAndResumedTwiceItStandsAtTheSameGateWithTheSameHolder() {
        var place = world.aPlace();
        var innovation = atGateOfDesign(place, Map.of("DESIGN", "BLOCKS"));
        journeys.claim(world.only(innovation).id(), place.coach());

        for (var round = 2; round <= 3; round++) {
            journeys.withdraw(innovation, "pindah tugas", place.leader());
            assertThat(journeys.find(innovation).map(Journey::status)).contains(Status.WITHDRAWN);
            assertThat(journeys.find(innovation).flatMap(Journey::stage)).isEmpty();
            assertThat(journeys.openTasks(innovation)).isEmpty();
            journeys.resume(innovation, place.manager());

            assertThat(world.only(innovation)).extracting(OpenTask::key, OpenTask::holder, OpenTask::visit)
                    .containsExactly("design-decision", Optional.of(place.coach().person()), round);
        }
        assertThat(world.events(innovation)).contains("Withdrawn DESIGN", "StageLeft DESIGN WITHDRAWN", "Resumed DESIGN");
    }

    @Test
    void withdrawingTakesObligationsAwayAndResumingBringsThemBack() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "CONTINUES"));
        world.decide(innovation, "drum-up-worksheet", place.leader());
        assertThat(world.keys(innovation)).containsExactlyInAnyOrder("drum-up-decision", "diagnose-worksheet");

        journeys.withdraw(innovation, "", place.leader());
        assertThat(journeys.openTasks(innovation)).isEmpty();
        journeys.resume(innovation, place.manager());

        assertThat(world.keys(innovation)).containsExactlyInAnyOrder("drum-up-decision", "diagnose-worksheet");
        assertThat(world.task(innovation, "drum-up-decision").stage()).isEqualTo("DRUM_UP");
    }

    @Test
    void aPathThatIsNotWithdrawnCannotBeResumed() {
        var innovation = world.anInnovation(world.aPlace(), "DRUM_UP", Map.of());

        assertThatThrownBy(() -> journeys.resume(innovation, world.aPlace().manager())).isInstanceOf(Conflict.class);
    }

    @Test
    void anObligationBesideThePathSendsItBackAndItResumesWhereItStood() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "CONTINUES", "DESIGN", "BLOCKS"));
        world.decide(innovation, "drum-up-worksheet", place.leader());
        world.decide(innovation, "diagnose-worksheet", place.leader());
        world.decide(innovation, "design-worksheet", place.leader());

        world.decide(innovation, "drum-up-decision", place.head(), "decision", "COMPLETE", "reasonCode", "UNCLEAR");
        assertThat(world.keys(innovation)).containsExactly("drum-up-worksheet");
        world.decide(innovation, "drum-up-worksheet", place.leader());

        assertThat(world.keys(innovation)).containsExactlyInAnyOrder("drum-up-decision", "design-decision");
        world.decide(innovation, "drum-up-decision", place.head(), "decision", "ADVANCE");
        assertThat(world.keys(innovation)).containsExactly("design-decision");
        assertThat(world.events(innovation)).contains("ObligationOpened drum-up-decision", "ObligationClosed drum-up-decision COMPLETE",
                "ObligationClosed drum-up-decision ADVANCE", "StageLeft DESIGN RETURNED");
    }

    @Test
    void anObligationBesideThePathCanEndIt() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "CONTINUES", "DIAGNOSE", "CONTINUES"));
        world.decide(innovation, "drum-up-worksheet", place.leader());
        world.decide(innovation, "diagnose-worksheet", place.leader());

        world.decide(innovation, "drum-up-decision", place.head(), "decision", "DECLINE");

        assertThat(journeys.find(innovation).flatMap(Journey::outcome)).contains("DECLINED");
        assertThat(journeys.openTasks(innovation)).isEmpty();
        assertThat(world.events(innovation)).contains("StageLeft DESIGN DECLINED", "JourneyEnded - DECLINED", "ObligationClosed diagnose-decision");
    }

    @Test
    void theSignOffMayStandBesideThePath() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "SUBMISSION", Map.of("SIGN_OFF", "CONTINUES"));
        world.decide(innovation, "submission-worksheet", place.leader());

        world.decide(innovation, "submission-decision", place.manager(), "decision", "ADVANCE");

        assertThat(world.keys(innovation)).containsExactlyInAnyOrder("agency-sign-off", "record-submission");
    }

    @Test
    void reviewersJudgeEachOnceAndTheListMayChange() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "SUBMISSION", Map.of());
        var first = PersonId.next();
        var second = PersonId.next();
        var third = PersonId.next();
        journeys.reviewers(innovation, List.of(first, second));
        world.decide(innovation, "submission-worksheet", place.leader());
        assertThat(holders(innovation)).containsExactlyInAnyOrder(first, second);

        journeys.reviewers(innovation, List.of(first, third));
        assertThat(holders(innovation)).containsExactlyInAnyOrder(first, third);
        complete(innovation, first);
        complete(innovation, third);

        assertThat(world.keys(innovation)).containsExactly("submission-decision");
    }

    @Test
    void whenTheLastReviewerIsTakenOffThePathGoesOn() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "SUBMISSION", Map.of());
        var first = PersonId.next();
        journeys.reviewers(innovation, List.of(first));
        world.decide(innovation, "submission-worksheet", place.leader());

        journeys.reviewers(innovation, List.of());

        assertThat(world.keys(innovation)).containsExactly("submission-decision");
    }

    @Test
    void aWithdrawnSubmissionAsksOnlyTheReviewersWhoHaveNotAnswered() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "SUBMISSION", Map.of());
        var first = PersonId.next();
        var second = PersonId.next();
        journeys.reviewers(innovation, List.of(first, second));
        world.decide(innovation, "submission-worksheet", place.leader());
        complete(innovation, first);

        journeys.withdraw(innovation, "", place.leader());
        journeys.resume(innovation, place.manager());

        assertThat(holders(innovation)).containsExactly(second);
    }

    private void complete(InnovationId innovation, PersonId holder) {
        var task = journeys.openTasks(innovation).stream().filter(open -> open.holder().equals(Optional.of(holder))).findFirst().orElseThrow();
        journeys.complete(task.id(), Map.of(), false, id.labinov.people.Actor.of(holder));
    }

    private List<PersonId> holders(InnovationId innovation) {
        return journeys.openTasks(innovation).stream().flatMap(task -> task.holder().stream()).toList();
    }

    private long visits(InnovationId innovation, String stage) {
        return world.events(innovation).stream().filter(("StageEntered " + stage)::equals).count();
    }

    private InnovationId atGateOfDesign(World.Place place, Map<String, String> gates) {
        var innovation = world.anInnovation(place, "DRUM_UP", gates);
        world.decide(innovation, "drum-up-worksheet", place.leader());
        world.decide(innovation, "diagnose-worksheet", place.leader());
        if (gates.containsKey("DIAGNOSE")) {
            world.decide(innovation, "diagnose-decision", place.coach(), "decision", "ADVANCE");
        }
        world.decide(innovation, "design-worksheet", place.leader());
        return innovation;
    }
}
