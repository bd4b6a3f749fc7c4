package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.journey.DeadlineReached;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.journey.Journeys;
import id.labinov.journey.Journeys.SendBack;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Tasks, dates and decisions of a real path, and who learns of them. */
@ToldPages
class WhoIsToldWebTests {

    @Autowired
    private Worlds worlds;
    @Autowired
    private Innovations innovations;
    @Autowired
    private Journeys journeys;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private Ears ears;

    private World world;
    private PersonId member;

    @BeforeEach
    void aWorld() {
        world = worlds.aWorld();
        worlds.aWorld();
        member = worlds.aPerson(world.region(), Set.of(world.agency().id()), Role.INNOVATOR);
    }

    private Innovation innovation(String stage) {
        return innovations.register(new NewInnovation(world.region().id(), Optional.empty(), "Antre dari Rumah", "", "", Optional.of(world.agency().id()),
                List.of(), world.leader(), List.of(member)), world.cohort(), Optional.of(stage), Actor.of(world.manager()));
    }

    private Map<String, Set<PersonId>> told(Ears.Act act) throws Exception {
        return ears.by(world.region().id(), act);
    }

    private OpenTask task(Innovation of, String key) {
        return journeys.openTasks(of.id()).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    }

    private void complete(Innovation of, String key, PersonId by, Map<String, Object> answers) {
        journeys.complete(task(of, key).id(), answers, false, Actor.of(by));
    }

    @Test
    void teamLearnsOfItsTaskAndWhoRegisteredItDoesNot() throws Exception {
        assertThat(told(() -> innovation("DIAGNOSE"))).isEqualTo(Map.of("task-mine", Set.of(world.leader(), member)));
    }

    @Test
    void gateThatBlocksWaitsForAnyCoach() throws Exception {
        var innovation = innovation("DESIGN");

        assertThat(told(() -> complete(innovation, "design-worksheet", world.leader(), Map.of())))
                .isEqualTo(Map.of("task-free", Set.of(world.coach(), world.otherCoach())));
    }

    @Test
    void coachWhoIsMeantIsToldAlone() throws Exception {
        var innovation = innovation("DESIGN");
        journeys.hint(innovation.id(), Role.COACH, Optional.of(world.coach()), Actor.of(world.manager()));

        assertThat(told(() -> complete(innovation, "design-worksheet", world.leader(), Map.of()))).isEqualTo(Map.of("task-mine", Set.of(world.coach())));
    }

    @Test
    void decisionBesideThePathIsOwedByTheHeadAndTheTeamGoesOn() throws Exception {
        var innovation = innovation("DRUM_UP");

        assertThat(told(() -> complete(innovation, "drum-up-worksheet", world.leader(), Map.of())))
                .isEqualTo(Map.of("obligation-open", Set.of(world.head()), "task-mine", Set.of(member)));
    }

    @Test
    void decisionIsToldToTheTeamWithWhatComesNext() throws Exception {
        var innovation = innovation("DESIGN");
        complete(innovation, "design-worksheet", world.leader(), Map.of());

        assertThat(told(() -> complete(innovation, "design-decision", world.coach(), Map.of("decision", "ADVANCE"))))
                .isEqualTo(Map.of("decision", Set.of(world.leader(), member), "task-mine", Set.of(world.leader(), member)));
    }

    @Test
    void worksheetThatComesBackIsToldOnceWithWhatIsMissing() throws Exception {
        var innovation = innovation("DESIGN");
        complete(innovation, "design-worksheet", world.leader(), Map.of());

        assertThat(told(() -> complete(innovation, "design-decision", world.coach(), Map.of("decision", "COMPLETE", "reasonCode", "UNCLEAR", "reason", "Belum jelas."))))
                .isEqualTo(Map.of("asked-to-complete", Set.of(world.leader(), member)));
    }

    @Test
    void sentBackByHandIsToldToTheTeam() throws Exception {
        var innovation = innovation("DESIGN");

        assertThat(told(() -> journeys.sendBack(innovation.id(), new SendBack("DIAGNOSE", "UNCLEAR", "Akar masalah belum ada.", List.of(), true, false, false),
                Actor.of(world.coach())))).isEqualTo(Map.of("asked-to-complete", Set.of(world.leader(), member)));
    }

    @Test
    void reviewersAreToldOneByOneAndTheirWordIsToldToNobody() throws Exception {
        var innovation = innovation("SUBMISSION");
        journeys.reviewers(innovation.id(), List.of(world.reviewer()));

        assertThat(told(() -> complete(innovation, "submission-worksheet", world.leader(), Map.of()))).isEqualTo(Map.of("task-mine", Set.of(world.reviewer())));
        var review = journeys.openTasks(innovation.id()).stream().filter(open -> open.role() == Role.REVIEWER).findFirst().orElseThrow();
        assertThat(told(() -> journeys.complete(review.id(), Map.of(), false, Actor.of(world.reviewer())))).isEqualTo(Map.of("task-free", Set.of(world.manager())));
    }

    @Test
    void withdrawalIsToldToTeamAndManagersAndItsTasksAreToldNoMore() throws Exception {
        var innovation = innovation("DESIGN");

        assertThat(told(() -> journeys.withdraw(innovation.id(), "Pindah tugas.", Actor.of(world.leader()))))
                .isEqualTo(Map.of("withdrawn", Set.of(member, world.manager())));
        assertThat(ears.all(world.region().id())).extracting(Ears.Heard::kind).doesNotContain("task-mine");
    }

    @Test
    void taskThatIsGivenToSomebodyIsToldToThatPerson() throws Exception {
        var innovation = innovation("DESIGN");
        complete(innovation, "design-worksheet", world.leader(), Map.of());

        assertThat(told(() -> journeys.reassign(task(innovation, "design-decision").id(), world.otherCoach(), "Tolong.", Actor.of(world.manager()))))
                .isEqualTo(Map.of("task-mine", Set.of(world.otherCoach())));
        assertThat(told(() -> journeys.handBack(task(innovation, "design-decision").id(), "Sedang cuti.", Actor.of(world.otherCoach())))).isEmpty();
        assertThat(told(() -> journeys.claim(task(innovation, "design-decision").id(), Actor.of(world.coach())))).isEmpty();
    }

    @Test
    void movedDateAndReminderAreToldToThoseForWhomItWaits() throws Exception {
        var innovation = innovation("DESIGN");
        var task = task(innovation, "design-worksheet");

        assertThat(told(() -> journeys.moveDue(task.id(), Optional.of(Instant.now().plus(Duration.ofDays(9))), "Libur.", Actor.of(world.manager()))))
                .isEqualTo(Map.of("due-moved", Set.of(world.leader(), member)));
        assertThat(told(() -> ears.ask(world.manager(), post("/tasks/" + task.id() + "/remind")))).isEqualTo(Map.of("task-reminded", Set.of(world.leader(), member)));
    }

    @ParameterizedTest
    @CsvSource({"REMINDER,due-soon", "TODAY,due-today", "DUE,overdue"})
    void datesAreToldToWhoHoldsTheTask(DeadlineReached.Kind reached, String kind) throws Exception {
        var innovation = innovation("DESIGN");
        complete(innovation, "design-worksheet", world.leader(), Map.of());
        var task = task(innovation, "design-decision");

        assertThat(told(() -> reached(task, reached, 0))).isEqualTo(Map.of(kind, Set.of(world.coach(), world.otherCoach())));
        journeys.claim(task.id(), Actor.of(world.coach()));
        assertThat(told(() -> reached(task, reached, 1))).isEqualTo(Map.of(kind, Set.of(world.coach())));
        assertThat(told(() -> reached(task, reached, 1))).isEmpty();
    }

    @Test
    void threeDaysLaterTheManagersLearnOfIt() throws Exception {
        var task = task(innovation("DESIGN"), "design-worksheet");

        assertThat(told(() -> reached(task, DeadlineReached.Kind.ESCALATION, 0))).isEqualTo(Map.of("overdue-long", Set.of(world.manager())));
    }

    @Test
    void reminderThatSleptUntilItsDayWasOverIsToldToNobody() throws Exception {
        var task = task(innovation("DESIGN"), "design-worksheet");
        var due = Instant.now().minus(Duration.ofHours(1));

        assertThat(told(() -> events.publishEvent(new DeadlineReached(task.id(), task.innovation(), task.region(), task.cohort(), DeadlineReached.Kind.TODAY,
                due, Instant.now())))).isEmpty();
    }

    private void reached(OpenTask task, DeadlineReached.Kind kind, int moved) {
        events.publishEvent(new DeadlineReached(task.id(), task.innovation(), task.region(), task.cohort(), kind,
                Instant.now().plus(Duration.ofDays(1 + moved)).truncatedTo(ChronoUnit.DAYS), Instant.now()));
    }
}
