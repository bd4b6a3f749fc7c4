package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.labinov.browser.Gathering.Hall;
import id.labinov.browser.Gathering.Team;
import id.labinov.browser.Towns.Citizen;
import id.labinov.browser.Towns.Office;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.form.DecisionForms;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journey;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A morning with 38 teams and 65 people, one network, and no head of an agency in the room. */
@BrowserStory
class RoomBrowserIT {

    private static final int TEAMS = Gathering.TEAMS;
    private static final int PHONES = 3;
    private static final int SILENT = 4;
    private static final Map<String, String> WORKSHEETS = Map.of("DRUM_UP", "drum-up-worksheet", "DIAGNOSE", "diagnose-worksheet", "DESIGN", "design-worksheet");
    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "DRUM_UP", Map.of("pledge", "Kami siap.", "talkedWithHead", "SUPPORTED"),
            "DIAGNOSE", Map.of("chosenProblem", "Antrean panjang.", "ideaName", "Antre dari rumah", "ideaSummary", "Nomor antrean lewat pesan."),
            "DESIGN", Map.of("aim", "Waktu tunggu turun.", "method", "Uji coba di satu loket.", "actionPlan", List.of(Map.of("milestone", "Uji coba"))));

    @Autowired Towns towns;
    @Autowired Gathering gathering;
    @Autowired Worksheets worksheets;
    @Autowired DecisionForms forms;
    @Autowired Journeys journeys;
    @LocalServerPort int port;

    private final List<Visitor> devices = new ArrayList<>();
    private Hall hall;
    private List<Team> teams;

    @AfterEach
    void leave() {
        devices.forEach(Visitor::close);
    }

    @Test
    void theWholeRoomReachesDeliveryInAMorningAndIsSignedOffLater() {
        aRoom();
        var facilitator = new RunPage(atDesk(towns.aCitizen(hall.region(), "Fatma Fasilitator", Role.MANAGER)), hall.event().id()).open();
        facilitator.showOnTheWall("Menulis lembar kerja");
        var phones = teams.subList(0, PHONES).stream().map(this::joinsByPhone).toList();
        everybodyElseJoins();
        facilitator.confirmAllNames();

        Stream.of("DRUM_UP", "DIAGNOSE", "DESIGN").forEach(stage -> {
            for (int team = 0; team < PHONES; team++) {
                writeAndSend(phones.get(team), teams.get(team), stage);
            }
            teams.subList(PHONES, TEAMS - SILENT).forEach(team -> write(team, stage));
            facilitator.open().advanceReady();
            facilitator.advanceEverybodyIn(stage);
        });

        assertThat(facilitator.rowsIn("DELIVERY")).isEqualTo(TEAMS);
        assertThat(stages()).isEqualTo(Map.of("DELIVERY", (long) TEAMS));
        assertThat(facilitator.acts()).isLessThanOrEqualTo(30);
        theHeadsSignLater();
    }

    private void theHeadsSignLater() {
        var first = teams.get(0);
        signedByLetter(first);
        hall.offices().forEach(this::signsTheList);

        assertThat(teams.stream().map(team -> decided(team.innovation())).distinct().toList()).isEqualTo(List.of("ADVANCE"));
        assertThat(teams.stream().flatMap(team -> journeys.openTasks(team.innovation()).stream()).filter(task -> task.role() == Role.AGENCY_HEAD).count()).isZero();
        assertThat(stages()).isEqualTo(Map.of("DELIVERY", (long) TEAMS));
    }

    private void signedByLetter(Team team) {
        var desk = atDesk(towns.aCitizen(hall.region(), "Oman Operator", Role.OPERATOR, team.office().agency()));
        var path = new PathPage(desk, team.innovation()).open();
        desk.press(path.letterLink());
        desk.page().setInputFiles("#letter", new FilePayload("surat.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        desk.page().fill("#letterNumber", "800/17/2026");
        desk.page().fill("#letterDate", LocalDate.now(Towns.ZONE).toString());
        desk.press("form[action$='/letter'] .btn-primary");

        assertThat(decided(team.innovation())).isEqualTo("ADVANCE");
        assertThat(path.history()).contains("Oman Operator", team.office().head().name());
    }

    private void signsTheList(Office office) {
        var mine = teams.stream().filter(team -> team.office().equals(office)).filter(team -> decided(team.innovation()).isEmpty()).count();
        var desk = atDesk(office.head()).open("/approvals");
        assertThat(desk.page().locator("input[name=task][type=checkbox]").count()).isEqualTo((int) mine);
        desk.press("form[action='/approvals'] .btn-primary");
        assertThat(desk.open("/approvals").page().locator("input[name=task][type=checkbox]").count()).isZero();
    }

    private void aRoom() {
        var today = LocalDate.now(Towns.ZONE);
        hall = gathering.callFor(new EventPlanning("Pertemuan daring", today, today, LabEvent.Mode.ONLINE, "", List.of("DRUM_UP", "DIAGNOSE", "DESIGN")));
        teams = hall.teams();
    }

    private Visitor joinsByPhone(Team team) {
        var phone = Visitor.onPhone(port);
        devices.add(phone);
        return hall.joins(team, phone);
    }

    private void everybodyElseJoins() {
        var there = teams.subList(0, PHONES).stream().map(Team::leader).toList();
        hall.join(hall.people().stream().filter(citizen -> !there.contains(citizen)), port);
    }

    /** What the team does with its phone; only the last press sends something in. */
    private void writeAndSend(Visitor phone, Team team, String stage) {
        var worksheet = new WorksheetPage(phone, team.innovation(), WORKSHEETS.get(stage));
        worksheet.fillForGate();
        worksheet.handIn();
    }

    private void write(Team team, String stage) {
        var form = WORKSHEETS.get(stage);
        worksheets.saveDraft(team.innovation(), forms.version(team.innovation(), form).orElseThrow(), team.innovation().value(), ANSWERS.get(stage),
                worksheets.version(team.innovation(), form), Actor.of(team.leader().id()), Instant.now());
    }

    private Map<String, Long> stages() {
        return teams.stream().flatMap(team -> journeys.find(team.innovation()).flatMap(Journey::stage).stream())
                .collect(java.util.stream.Collectors.groupingBy(stage -> stage, java.util.stream.Collectors.counting()));
    }

    private String decided(InnovationId innovation) {
        return worksheets.latestDecision(innovation, "drum-up-decision").map(answers -> String.valueOf(answers.get("decision"))).orElse("");
    }

    private Visitor atDesk(Citizen citizen) {
        var visitor = Visitor.atDesk(port).signIn(citizen);
        devices.add(visitor);
        return visitor;
    }
}
