package id.labinov.cohort;

import static id.labinov.cohort.CohortFixtures.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.people.Region;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CohortModuleTest
class CohortModuleTests {

    @Autowired
    private CohortFixtures fixtures;
    @Autowired
    private Cohorts cohorts;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private CohortTemplates templates;
    @Autowired
    private Participants participants;
    @Autowired
    private LabEvents events;
    @Autowired
    private HeardEvents heard;

    private Region region;

    @BeforeEach
    void aRegion() {
        region = fixtures.aRegion();
    }

    @Test
    void templateFillsTheCohort() {
        var id = fixtures.aCohort(region);

        var cohort = cohorts.find(id).orElseThrow();
        assertThat(cohort.stages()).isEqualTo(new SevenStages().keys());
        assertThat(cohort.gates()).hasSize(7).containsEntry("DESIGN", GatePolicy.CONTINUES).containsEntry("SIGN_OFF", GatePolicy.BLOCKS);
        assertThat(cohort.reviewers()).isEqualTo(2);
        assertThat(cohort.opensAt()).isEqualTo(Instant.parse("2023-11-21T00:00:00Z"));
        assertThat(cohorts.events(id)).extracting(LabEvent::from).containsExactly(LocalDate.of(2023, 11, 21), LocalDate.of(2023, 12, 7));
        assertThat(cohorts.events(id).get(0).stages()).containsExactly("DRUM_UP", "DIAGNOSE", "DESIGN");
    }

    @Test
    void dueDatesFollowOneAnotherAndEndWithTheRegionsDay() {
        var id = fixtures.aCohort(region);

        assertThat(cohorts.due(id, "DRUM_UP")).contains(Instant.parse("2023-11-22T15:59:59Z"));
        assertThat(cohorts.due(id, "DELIVERY")).contains(Instant.parse("2023-12-08T15:59:59Z"));
        assertThat(cohorts.targetDays(id, "DELIVERY")).contains(14);
        assertThat(cohorts.due(id, "PARTY")).isEmpty();
    }

    @Test
    void movedDueDateKeepsTheFirstAndIsAnnounced() {
        var id = fixtures.aCohort(region);

        planning.moveDue(id, "DELIVERY", LocalDate.of(2023, 12, 20), "Gedung dipakai pilkada", SOMEBODY);
        planning.moveDue(id, "DELIVERY", LocalDate.of(2023, 12, 22), "Sekali lagi", SOMEBODY);

        var date = cohorts.dates(id).stream().filter(one -> one.stage().equals("DELIVERY")).findFirst().orElseThrow();
        assertThat(date.due()).isEqualTo(LocalDate.of(2023, 12, 22));
        assertThat(date.firstDue()).isEqualTo(LocalDate.of(2023, 12, 8));
        assertThat(heard.of(CohortDueMoved.class, id)).extracting(CohortDueMoved::to)
                .containsExactly(Instant.parse("2023-12-20T15:59:59Z"), Instant.parse("2023-12-22T15:59:59Z"));
    }

    @Test
    void dueDateIsNotMovedWithoutAReason() {
        var id = fixtures.aCohort(region);

        assertThatThrownBy(() -> planning.moveDue(id, "DESIGN", LocalDate.of(2024, 1, 1), "  ", SOMEBODY))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.messages()).extracting(FieldMessage::field).containsExactly("reason"));
        assertThat(heard.of(CohortDueMoved.class, id)).isEmpty();
    }

    @Test
    void settingsChangeGatesAndASecondChangeOfTheSameVersionIsRefused() {
        var id = fixtures.aCohort(region);
        var settings = new CohortSettings("Lab", "", 2023, "", LocalDateTime.of(2023, 11, 21, 8, 0), Optional.empty(),
                Map.of("SIGN_OFF", GatePolicy.OFF, "PARTY", GatePolicy.BLOCKS), 0, true, 1);

        planning.change(id, settings, SOMEBODY);

        var cohort = cohorts.find(id).orElseThrow();
        assertThat(cohort.gate("SIGN_OFF")).isEqualTo(GatePolicy.OFF);
        assertThat(cohort.gates()).hasSize(7).doesNotContainKey("PARTY");
        assertThat(cohort.coachMayReview()).isTrue();
        assertThatThrownBy(() -> planning.change(id, settings, SOMEBODY)).isInstanceOf(Conflict.class);
    }

    @Test
    void onlyPracticeIsWipedAndNothingOfItStays() {
        var practice = fixtures.aPractice(region);
        fixtures.aParticipant(region, practice);

        planning.wipe(practice, SOMEBODY);

        assertThat(cohorts.find(practice)).isEmpty();
        assertThat(cohorts.events(practice)).isEmpty();
        assertThat(cohorts.participants(practice)).isEmpty();
        assertThat(heard.of(CohortWiped.class, practice)).hasSize(1);
        var real = fixtures.aCohort(region);
        assertThatThrownBy(() -> planning.wipe(real, SOMEBODY)).isInstanceOf(Refused.class);
    }

    @Test
    void regionsOwnTemplateStandsInTheFilesPlaceForThisRegionOnly() throws Exception {
        var own = TemplateFiles.read("name: Lomba kita\nstages: [{stage: DISPLAY, days: 5}]\n");

        templates.keep(region.id(), "lomba", own, 0, SOMEBODY);

        assertThat(templates.find(region.id(), "lomba").orElseThrow().template().name()).isEqualTo("Lomba kita");
        assertThat(templates.find(fixtures.aRegion().id(), "lomba").orElseThrow().template().name()).isEqualTo("Lomba");
        assertThatThrownBy(() -> templates.keep(region.id(), "lomba", own, 0, SOMEBODY)).isInstanceOf(Conflict.class);
        templates.drop(region.id(), "lomba", SOMEBODY);
        assertThat(templates.find(region.id(), "lomba").orElseThrow().own()).isFalse();
    }

    @Test
    void templateThatDoesNotFitTheStagesIsNotKept() throws Exception {
        var wrong = TemplateFiles.read("name: Salah\nstages: [{stage: PARTY, days: 5}]\n");

        assertThatThrownBy(() -> templates.keep(region.id(), "salah", wrong, 0, SOMEBODY)).isInstanceOfSatisfying(InvalidInput.class,
                problem -> assertThat(problem.messages()).extracting(FieldMessage::messageKey).containsExactly("cohort.template.stage-unknown"));
        assertThat(templates.find(region.id(), "salah")).isEmpty();
    }

    @Test
    void participantBringsTheAgencyAndIsListedOnce() {
        var cohort = fixtures.aCohort(region);
        var person = fixtures.aParticipant(region, cohort);
        var other = fixtures.anAgency(region);

        participants.add(cohort, person, other.id(), SOMEBODY);

        assertThat(cohorts.participants(cohort)).containsExactly(new Participant(cohort, person, other.id()));
        assertThat(cohorts.agencies(cohort)).hasSize(2).contains(other.id());
        assertThat(cohorts.ofParticipant(person)).containsExactly(cohort);
    }

    @Test
    void agencyOfAnotherRegionCannotTakePart() {
        var cohort = fixtures.aCohort(region);
        var foreign = fixtures.anAgency(fixtures.aRegion());

        assertThatThrownBy(() -> participants.addAgency(cohort, foreign.id(), SOMEBODY)).isInstanceOf(InvalidInput.class);
        assertThat(cohorts.agencies(cohort)).isEmpty();
    }

    @Test
    void lastWordOnAttendanceCounts() {
        var cohort = fixtures.aCohort(region);
        var person = fixtures.aParticipant(region, cohort);
        var event = cohorts.events(cohort).get(0);

        participants.note(event.id(), List.of(person), Presence.ABSENT, SOMEBODY);
        participants.note(event.id(), List.of(person), Presence.PRESENT, SOMEBODY);
        participants.note(event.id(), List.of(fixtures.aPerson(region)), Presence.PRESENT, SOMEBODY);

        assertThat(participants.attendance(cohort)).isEqualTo(Map.of(event.id(), Map.of(person, Presence.PRESENT)));
    }

    @Test
    void eventDayIsTheRegionsDay() {
        var cohort = fixtures.aCohort(region);

        assertThat(cohorts.isEventDay(cohort, Instant.parse("2023-11-20T16:00:00Z"))).isTrue();
        assertThat(cohorts.isEventDay(cohort, Instant.parse("2023-11-21T15:59:00Z"))).isTrue();
        assertThat(cohorts.isEventDay(cohort, Instant.parse("2023-11-21T16:00:00Z"))).isFalse();
    }

    @Test
    void renewedCodeClosesTheOldOne() {
        var event = fixtures.anOpenEvent(fixtures.aCohort(region));

        events.renewCode(event.id(), SOMEBODY);

        assertThat(events.byCode(event.joinCode())).isEmpty();
        var now = cohorts.event(event.id()).orElseThrow();
        assertThat(events.byCode(now.joinCode().toLowerCase().replaceAll("(...)(...)", "$1 $2"))).contains(now);
    }

    @Test
    void cohortsOfSeveralRegionsComeNewestFirst() {
        var first = fixtures.aCohort(region);
        var other = fixtures.aRegion();
        var second = fixtures.aPractice(other);

        assertThat(cohorts.in(List.of(region.id()))).extracting(Cohort::id).containsExactly(first);
        assertThat(cohorts.in(List.of(region.id(), other.id()))).extracting(Cohort::id).containsExactly(second, first);
        assertThat(cohorts.names(List.of(first, second))).isEqualTo(Map.of(first, "Laboratorium Inovasi 2023", second, "Latihan"));
    }
}
