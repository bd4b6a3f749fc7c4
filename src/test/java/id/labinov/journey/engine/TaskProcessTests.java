package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.cohort.CohortPlanning;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.ConsistencyCheck.Difference;
import id.labinov.journey.ConsistencyCheck.Kind;
import id.labinov.journey.ConsistencyCheck;
import id.labinov.journey.DeadlineReached;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskId;
import id.labinov.journey.engine.PathFixtures.World;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProcessTest
@RecordApplicationEvents
@Tag("postgres")
class TaskProcessTests {

    @Autowired
    World world;
    @Autowired
    Journeys journeys;
    @Autowired
    Agencies agencies;
    @Autowired
    CohortPlanning planning;
    @Autowired
    PathFixtures.Standing clock;
    @Autowired
    TaskService engine;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ConsistencyCheck check;
    @Autowired
    RepositoryService repository;
    @Autowired
    ApplicationEvents events;

    @Test
    void ofTwoClaimsAtOnceExactlyOneSucceeds() throws Exception {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of());
        var task = world.only(innovation).id();
        var threads = Executors.newFixedThreadPool(2);

        var results = List.of(place.leader(), place.coach()).stream().map(person -> threads.submit(() -> {
            try {
                journeys.claim(task, person);
                return true;
            } catch (Conflict late) {
                return false;
            }
        })).toList();

        assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(true, false);
        threads.shutdown();
    }

    @Test
    void handingBackCountsAndReassigningKeepsTheTask() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of());
        var task = world.only(innovation).id();
        journeys.claim(task, place.leader());
        journeys.claim(task, place.leader());

        journeys.handBack(task, "sedang cuti", place.leader());
        assertThat(world.only(innovation)).extracting(OpenTask::holder, OpenTask::handedBack).containsExactly(Optional.empty(), 1);
        journeys.reassign(task, place.coach().person(), "tolong", place.manager());

        assertThat(world.only(innovation).holder()).contains(place.coach().person());
        assertThat(world.events(innovation).stream().filter("TaskHolderChanged drum-up-worksheet"::equals)).hasSize(3);
        assertThatThrownBy(() -> journeys.claim(task, place.leader())).isInstanceOf(Conflict.class);
    }

    @Test
    void theFirstWhoSavesHoldsTheTaskAndASecondSaveIsOneTouch() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of());

        journeys.touch(innovation, "drum-up-worksheet", place.leader());
        journeys.touch(innovation, "drum-up-worksheet", place.leader());
        journeys.touch(innovation, "design-worksheet", place.leader());

        assertThat(world.only(innovation).holder()).contains(place.leader().person());
        assertThat(world.events(innovation)).endsWith("TaskHolderChanged drum-up-worksheet", "TaskTouched drum-up-worksheet")
                .filteredOn("TaskTouched drum-up-worksheet"::equals).hasSize(1);
    }

    @Test
    void aDecisionOfTheHeadBelongsToThePosition() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "BLOCKS"));
        world.decide(innovation, "drum-up-worksheet", place.leader());

        assertThat(world.only(innovation).position()).isEqualTo(agencies.head(place.agency().id()));
        assertThat(world.only(innovation).holder()).isEmpty();
    }

    @Test
    void aHintFillsOpenAndComingTasks() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DIAGNOSE", Map.of("DIAGNOSE", "BLOCKS"));

        journeys.hint(innovation, Role.COACH, Optional.of(place.coach().person()), place.manager());
        world.decide(innovation, "diagnose-worksheet", place.leader());

        assertThat(world.only(innovation).hint()).contains(place.coach().person());
        assertThat(world.only(innovation).holder()).isEmpty();
    }

    @Test
    void theDueDateOfTheCohortMovesThatOfItsOpenTasksAndTheFirstOneStays() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of());
        var first = world.only(innovation).due();
        assertThat(first).contains(Instant.parse("2024-03-22T15:59:59Z"));

        planning.moveDue(place.cohort(), "DRUM_UP", LocalDate.of(2024, 5, 1), "libur panjang", place.manager());

        assertThat(world.only(innovation).due()).contains(Instant.parse("2024-05-01T15:59:59Z"));
        assertThat(world.only(innovation).firstDue()).isEqualTo(first);
        assertThat(world.events(innovation)).endsWith("DueDateMoved drum-up-worksheet");
    }

    @Test
    void overdueIsMarkedOnceAndEveryDeadlineFiresOnce() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of());
        var task = world.only(innovation);
        journeys.moveDue(task.id(), Optional.of(clock.instant().plus(Duration.ofDays(10))), "", place.manager());
        assertThat(fired(task)).isEmpty();

        clock.forward(Duration.ofDays(8));
        assertThat(fired(task)).containsExactly(DeadlineReached.Kind.REMINDER);
        clock.forward(Duration.ofHours(32));
        assertThat(fired(task)).containsExactly(DeadlineReached.Kind.REMINDER, DeadlineReached.Kind.TODAY);
        assertThat(world.only(innovation).overdue()).isFalse();
        clock.forward(Duration.ofHours(40));
        assertThat(fired(task)).containsExactly(DeadlineReached.Kind.REMINDER, DeadlineReached.Kind.TODAY, DeadlineReached.Kind.DUE);
        assertThat(world.only(innovation).overdue()).isTrue();
        clock.forward(Duration.ofDays(3));

        assertThat(fired(task)).containsExactly(DeadlineReached.Kind.REMINDER, DeadlineReached.Kind.TODAY, DeadlineReached.Kind.DUE,
                DeadlineReached.Kind.ESCALATION);
        assertThat(fired(task)).hasSize(4);
        journeys.moveDue(task.id(), Optional.of(clock.instant().plus(Duration.ofDays(20))), "", place.manager());
        assertThat(world.only(innovation).overdue()).isFalse();
    }

    private List<DeadlineReached.Kind> fired(OpenTask task) {
        world.sweep();
        return events.stream(DeadlineReached.class).filter(event -> event.task().equals(task.id())).map(DeadlineReached::kind).toList();
    }

    @Test
    void theCheckNamesAndRepairsWhatDiffers() {
        var place = world.aPlace();
        var gone = world.anInnovation(place, "DRUM_UP", Map.of());
        var unknown = world.anInnovation(place, "DRUM_UP", Map.of());
        var held = world.anInnovation(place, "DRUM_UP", Map.of());
        jdbc.sql("update open_task set engine_task = 'nowhere' where innovation = ?").param(gone.value()).update();
        jdbc.sql("delete from open_task where innovation = ?").param(unknown.value()).update();
        jdbc.sql("update open_task set holder = ? where innovation = ?").params(place.leader().person().value(), held.value()).update();

        assertThat(check.differences()).contains(new Difference(gone, Kind.TASK_NOT_IN_ENGINE, "drum-up-worksheet"),
                new Difference(gone, Kind.TASK_ONLY_IN_ENGINE, "drum-up-worksheet"), new Difference(unknown, Kind.TASK_ONLY_IN_ENGINE, "drum-up-worksheet"),
                new Difference(held, Kind.HOLDER_DIFFERS, "drum-up-worksheet"));
        check.repair(place.manager());

        assertThat(check.differences()).filteredOn(difference -> List.of(gone, unknown, held).contains(difference.innovation()))
                .allMatch(difference -> difference.kind() == Kind.PATH_WITHOUT_DOSSIER);
        assertThat(engine.createTaskQuery().processInstanceBusinessKey(held.toString()).singleResult().getAssignee())
                .isEqualTo(place.leader().person().toString());
        world.decide(unknown, "drum-up-worksheet", place.leader());
        assertThat(world.keys(unknown)).containsExactly("diagnose-worksheet");
    }

    @Test
    void aPathThatTheEngineLostBeginsAgainWhereItStood() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "DESIGN", Map.of("DESIGN", "BLOCKS"));
        world.decide(innovation, "design-worksheet", place.leader());
        jdbc.sql("update journey set process_instance = 'nowhere' where innovation = ?").param(innovation.value()).update();

        check.repair(place.manager());

        assertThat(world.keys(innovation)).containsExactly("design-decision");
        world.decide(innovation, "design-decision", place.coach(), "decision", "ADVANCE");
        assertThat(world.keys(innovation)).containsExactly("delivery-worksheet");
    }

    @Test
    void aPathThatTheEngineLostAmongItsJudgesAsksThoseAgainWhoHaveNotJudged() {
        var place = world.aPlace();
        var innovation = world.anInnovation(place, "SUBMISSION", Map.of());
        var judges = List.of(PersonId.next(), PersonId.next());
        journeys.reviewers(innovation, judges);
        world.decide(innovation, "submission-worksheet", place.leader());
        journeys.complete(reviewOf(innovation, judges.get(0)), Map.of(), false, Actor.of(judges.get(0)));
        jdbc.sql("update journey set process_instance = 'nowhere' where innovation = ?").param(innovation.value()).update();

        check.repair(place.manager());

        assertThat(journeys.openTasks(innovation).stream().flatMap(task -> task.holder().stream())).containsExactly(judges.get(1));
        journeys.complete(reviewOf(innovation, judges.get(1)), Map.of(), false, Actor.of(judges.get(1)));
        assertThat(world.keys(innovation)).containsExactly("submission-decision");
    }

    private TaskId reviewOf(InnovationId innovation, PersonId judge) {
        return journeys.openTasks(innovation).stream().filter(task -> task.holder().equals(Optional.of(judge))).findFirst().orElseThrow().id();
    }

    @Test
    void modelsAndFormsAreOneDeploymentThatIsNotRepeated() {
        new Models(repository);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
        assertThat(IntStream.rangeClosed(1, 2).filter(version -> repository.createProcessDefinitionQuery().processDefinitionVersion(version).count() > 0))
                .containsExactly(1);
    }
}
