package id.labinov.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.form.Worksheets;
import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Absences;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is done with tasks and paths from their pages, and what the history says of it. */
@JourneyPages
class PathActsWebTests {

    private static final Map<String, Function<World, PersonId>> PEOPLE = Map.of("leader", World::leader, "operator", World::operator, "head", World::head,
            "coach", World::coach, "reviewer", World::reviewer, "manager", World::manager, "administrator", World::administrator, "observer", World::observer);

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Absences absences;
    @Autowired
    private Worksheets worksheets;

    private World world;
    private Innovation innovation;
    private OpenTask worksheet;

    @BeforeEach
    void anInnovationInItsFirstStage() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DRUM_UP");
        worksheet = task("drum-up-worksheet");
    }

    @Test
    void handingBackFreesTheTaskCountsItAndKeepsTheReason() throws Exception {
        perform(world.leader(), post("/tasks/" + worksheet.id() + "/claim"));

        var silent = perform(world.leader(), post("/tasks/" + worksheet.id() + "/hand-back"));
        var done = perform(world.leader(), post("/tasks/" + worksheet.id() + "/hand-back").param("reason", "Tugas luar kota"));

        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(done.getStatus()).isEqualTo(302);
        var now = journeys.openTask(worksheet.id()).orElseThrow();
        assertThat(now.holder()).isEmpty();
        assertThat(now.handedBack()).isEqualTo(1);
        assertThat(history().text()).contains("Tugas luar kota");
    }

    @Test
    void taskThatIsPutOffLeavesTheListAndIsCountedAsLater() throws Exception {
        var today = LocalDate.now();
        var past = perform(world.leader(), post("/tasks/" + worksheet.id() + "/follow-up").param("followUp", today.minusDays(1).toString()));

        perform(world.leader(), post("/tasks/" + worksheet.id() + "/follow-up").param("followUp", today.plusDays(3).toString()));

        assertThat(past.getStatus()).isEqualTo(422);
        assertThat(page(world.leader(), "/tasks?list=free").select(".lab-task-list > li")).isEmpty();
        assertThat(page(world.leader(), "/tasks?list=later").select(".lab-task-list > li")).hasSize(1);
    }

    @Test
    void dueDateMovesWithAReasonByTheManagerOnlyAndTheFirstIsKept() throws Exception {
        var first = worksheet.firstDue();
        var day = LocalDate.now().plusDays(20).toString();

        var byLeader = perform(world.leader(), post("/tasks/" + worksheet.id() + "/due").param("due", day).param("reason", "Banjir"));
        var byManager = perform(world.manager(), post("/tasks/" + worksheet.id() + "/due").param("due", day).param("reason", "Banjir"));

        assertThat(byLeader.getStatus()).isEqualTo(403);
        assertThat(byManager.getStatus()).isEqualTo(302);
        var now = journeys.openTask(worksheet.id()).orElseThrow();
        assertThat(now.due()).isNotEqualTo(worksheet.due());
        assertThat(now.firstDue()).isEqualTo(first);
        assertThat(history().text()).contains("Banjir");
    }

    @Test
    void decisionIsTakenBackByWhoMadeItAndByNobodyElse() throws Exception {
        journeys.complete(worksheet.id(), Map.of(), false, Actor.of(world.leader()));
        perform(world.head(), decide("ADVANCE"));

        var other = perform(world.manager(), post("/innovations/" + innovation.id() + "/undo"));
        var own = perform(world.head(), post("/innovations/" + innovation.id() + "/undo"));

        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(own.getStatus()).isEqualTo(302);
        assertThat(task("drum-up-decision").key()).isEqualTo("drum-up-decision");
        assertThat(history().select(".lab-badge").eachText()).contains("dibatalkan");
        // Whoever took it back decides again, and differently.
        assertThat(page(world.head(), "/tasks/" + task("drum-up-decision").id()).select("input[value=ADVANCE]").hasAttr("checked")).isTrue();
        assertThat(perform(world.head(), decide("DECLINE").param("_asked", "reason").param("reason", "Belum tahun ini.")).getStatus()).isEqualTo(302);
        assertThat(worksheets.latestDecision(innovation.id(), "drum-up-decision").map(answers -> answers.get("decision"))).hasValue("DECLINE");
    }

    @Test
    void sendingBackIsTakenBackAndTheHistorySaysSo() throws Exception {
        journeys.complete(worksheet.id(), Map.of(), false, Actor.of(world.leader()));
        perform(world.head(), decide("ADVANCE"));
        var sent = perform(world.manager(), post("/innovations/" + innovation.id() + "/send-back").param("targetStage", "DRUM_UP").param("reasonCode", "other")
                .param("reason", "Lengkapi anggota tim."));
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(page(world.manager(), "/innovations/" + innovation.id() + "/journey").text()).contains("Pengembalian ke tahap sebelumnya");

        perform(world.manager(), post("/innovations/" + innovation.id() + "/undo"));

        assertThat(history().text()).contains("Pengembalian ke tahap sebelumnya").contains("Lengkapi anggota tim.");
        assertThat(journeys.openTasks(innovation.id())).extracting(OpenTask::key).containsExactly("diagnose-worksheet");
    }

    @Test
    void coachesAreOfferedWhateverTheTasksAskFor() throws Exception {
        var asked = perform(world.manager(), post("/tasks/bulk").param("task", worksheet.id().toString()).param("act", "HINT").param("back", "/tasks"));

        assertThat(Jsoup.parse(asked.getContentAsString()).select("select[name=person] option").eachAttr("value"))
                .containsExactlyInAnyOrder("", world.coach().toString(), world.otherCoach().toString());
    }

    @Test
    void whatFitsNoRowIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
        var refused = perform(world.manager(), post("/tasks/bulk/due").param("task", worksheet.id().toString()).param("reason", "Banjir").param("back", "/tasks"));

        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#due-error").text()).contains("Tulis tanggal yang benar.");
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("Banjir");
        assertThat(page.select("input[name=task]").val()).isEqualTo(worksheet.id().toString());
    }

    @Test
    void taskThatCameBackSaysWhyBeforeAnythingElse() throws Exception {
        journeys.complete(worksheet.id(), Map.of(), false, Actor.of(world.leader()));
        perform(world.head(), decide("ADVANCE"));
        journeys.complete(task("diagnose-worksheet").id(), Map.of(), false, Actor.of(world.leader()));
        perform(world.coach(), post("/tasks/" + task("diagnose-decision").id() + "/complete").param("_asked", "decision", "reasonCode", "reason")
                .param("decision", "COMPLETE").param("reasonCode", "other").param("reason", "Sasaran belum jelas.").param("_version", "0"));

        var back = page(world.leader(), "/tasks/" + task("diagnose-worksheet").id());

        assertThat(back.select(".lab-correction").text()).contains("Lainnya Sasaran belum jelas.");
        assertThat(page(world.leader(), "/innovations").select("td:has(.lab-badge)").eachText()).isEqualTo(List.of("Diagnose Perlu dilengkapi"));
        assertThat(page(world.leader(), "/tasks?list=free").select(".lab-badge-waiting").eachText()).isEqualTo(List.of("Perlu dilengkapi"));
        assertThat(page(world.leader(), "/").select(".lab-badge-waiting").eachText()).isEqualTo(List.of("Perlu dilengkapi"));
    }

    @Test
    void signedLetterDecidesForThePositionAndTheHistoryNamesIt() throws Exception {
        journeys.complete(worksheet.id(), Map.of(), false, Actor.of(world.leader()));
        var decision = task("drum-up-decision");
        var letter = new MockMultipartFile("letter", "surat.pdf", "application/pdf", "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));

        var done = perform(world.operator(), multipart("/tasks/" + decision.id() + "/letter").file(letter)
                .param("letterNumber", "800/12/DINKES").param("letterDate", "2026-01-20"));

        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(journeys.openTask(decision.id())).isEmpty();
        assertThat(perform(world.operator(), get("/tasks/" + decision.id() + "/letter")).getRedirectedUrl()).isEqualTo("/innovations/" + innovation.id() + "/journey");
        assertThat(perform(world.operator(), multipart("/tasks/" + decision.id() + "/letter")).getRedirectedUrl()).isEqualTo("/innovations/" + innovation.id() + "/journey");
        assertThat(history().text()).contains("surat bertanda tangan nomor 800/12/DINKES").contains("Kepala Dinas Kesehatan");
    }

    @Test
    void operatorsHomeOffersToBringTheLetterThatTheHeadOwes() throws Exception {
        var before = lettersAtHome(world.operator());
        journeys.complete(worksheet.id(), Map.of(), false, Actor.of(world.leader()));
        var decision = task("drum-up-decision");

        assertThat(before).isEmpty();
        assertThat(lettersAtHome(world.operator())).containsExactly("/tasks/" + decision.id() + "/letter");
        assertThat(lettersAtHome(world.leader())).isEmpty();
    }

    private List<String> lettersAtHome(PersonId person) throws Exception {
        return Jsoup.parse(perform(person, get("/")).getContentAsString()).select("a[href$=/letter]").eachAttr("href");
    }

    @Test
    void withdrawnPathIsResumedByTheManagerWhereItStood() throws Exception {
        var address = "/innovations/" + innovation.id();

        var silent = perform(world.leader(), post(address + "/withdraw"));
        var gone = perform(world.leader(), post(address + "/withdraw").param("reason", "Tim bubar"));
        var stopped = page(world.leader(), address + "/journey");
        var byLeader = perform(world.leader(), post(address + "/resume"));
        var back = perform(world.manager(), post(address + "/resume"));

        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(gone.getStatus()).isEqualTo(302);
        assertThat(stopped.select(".alert-info .lab-typed").eachText()).isEqualTo(List.of("Tim bubar"));
        assertThat(byLeader.getStatus()).isEqualTo(403);
        assertThat(back.getStatus()).isEqualTo(302);
        assertThat(task("drum-up-worksheet").stage()).isEqualTo(worksheet.stage());
        assertThat(history().text()).contains("Tim bubar");
    }

    @Test
    void substituteDecidesInPlaceOfTheHeadWhoIsAwayAndBothAreNamed() throws Exception {
        journeys.complete(worksheet.id(), Map.of(), false, Actor.of(world.leader()));
        var decision = task("drum-up-decision");
        assertThat(perform(world.coach(), get("/tasks/" + decision.id())).getStatus()).isEqualTo(404);

        absences.add(world.head(), world.coach(), LocalDate.now().minusDays(1), LocalDate.now().plusDays(3), Actor.of(world.head()));

        var shown = page(world.coach(), "/tasks/" + decision.id());
        assertThat(shown.select(".alert-info").text()).contains("menggantikan");
        assertThat(page(world.coach(), "/approvals").select("input[name=task]").eachAttr("value")).contains(decision.id().toString());
        assertThat(perform(world.coach(), decide("ADVANCE")).getStatus()).isEqualTo(302);
        assertThat(history().text()).contains("menggantikan").contains("Kepala Dinas Kesehatan");
    }

    @Test
    void mergingWithAnUnknownNumberIsSaidBesideTheField() throws Exception {
        journeys.complete(worksheet.id(), Map.of(), false, Actor.of(world.leader()));

        var refused = perform(world.head(), decide("MERGE").param("_asked", "mergeInto").param("mergeInto", "TIDAK-ADA-9"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains("TIDAK-ADA-9");
        assertThat(task("drum-up-decision").key()).isEqualTo("drum-up-decision");
    }

    @ParameterizedTest
    @CsvSource({"leader,302", "operator,302", "manager,403", "head,404", "coach,404", "reviewer,404", "administrator,404", "observer,404"})
    void worksheetIsTakenByThoseWhoWriteIt(String who, int status) throws Exception {
        assertThat(perform(PEOPLE.get(who).apply(world), post("/tasks/" + worksheet.id() + "/claim")).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"administrator,200", "manager,403", "coach,403", "leader,403"})
    void healthOfThePathsIsForAdministrators(String who, int status) throws Exception {
        assertThat(perform(PEOPLE.get(who).apply(world), get("/admin/paths")).getStatus()).isEqualTo(status);
    }

    @Test
    void administratorChecksRepairsAndReadsWhatDiffered() throws Exception {
        worlds.jdbc().sql("update open_task set holder = ? where id = ?").params(world.leader().value(), worksheet.id().value()).update();

        var found = perform(world.administrator(), post("/admin/paths/check")).getContentAsString();
        var elsewhere = perform(worlds.aWorld().administrator(), post("/admin/paths/check")).getContentAsString();
        var repaired = perform(world.administrator(), post("/admin/paths/repair"));

        assertThat(found).contains(innovation.number()).doesNotContain("??");
        assertThat(elsewhere).doesNotContain(innovation.number());
        assertThat(repaired.getStatus()).isEqualTo(302);
        assertThat(perform(world.administrator(), post("/admin/paths/check")).getContentAsString()).doesNotContain(innovation.number());
    }

    private MockHttpServletRequestBuilder decide(String decision) {
        return post("/tasks/" + task("drum-up-decision").id() + "/complete").param("_asked", "decision").param("decision", decision).param("_version", "0");
    }

    private OpenTask task(String key) {
        return journeys.openTasks(innovation.id()).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    }

    private Document history() throws Exception {
        return page(world.manager(), "/innovations/" + innovation.id() + "/history");
    }

    private Document page(PersonId person, String address) throws Exception {
        var shown = perform(person, get(address));
        assertThat(shown.getStatus()).isEqualTo(200);
        return Jsoup.parse(shown.getContentAsString());
    }

    private MockHttpServletResponse perform(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
