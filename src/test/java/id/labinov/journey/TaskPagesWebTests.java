package id.labinov.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@JourneyPages
class TaskPagesWebTests {

    private static final Map<String, Function<World, PersonId>> PEOPLE = Map.of("leader", World::leader, "operator", World::operator, "head", World::head,
            "coach", World::coach, "reviewer", World::reviewer, "manager", World::manager, "administrator", World::administrator, "observer", World::observer);

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;

    private World world;
    private Innovation innovation;
    private OpenTask worksheet;

    @BeforeEach
    void anInnovationInItsFirstStage() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DRUM_UP");
        worksheet = task(innovation, "drum-up-worksheet");
    }

    @ParameterizedTest
    @CsvSource({"leader,200", "operator,200", "manager,200", "head,404", "coach,404", "reviewer,404", "administrator,404", "observer,404"})
    void worksheetTaskIsThereForThoseWhoWriteItAndForManagers(String who, int status) throws Exception {
        assertThat(ask(who, get("/tasks/" + worksheet.id())).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"leader,404", "operator,200", "head,200", "coach,404", "manager,200"})
    void headsTaskIsThereForThePositionAndForWhoBringsTheLetter(String who, int status) throws Exception {
        var decision = theHeadsTask();

        assertThat(ask(who, get("/tasks/" + decision.id())).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/tasks/%s", "/tasks/%s/letter"})
    void taskOfAnotherRegionDoesNotExist(String address) throws Exception {
        var elsewhere = worlds.aWorld();

        assertThat(perform(elsewhere.manager(), get(address.formatted(worksheet.id()))).getStatus()).isIn(403, 404);
        assertThat(perform(elsewhere.manager(), get("/cohorts/" + world.cohort() + "/board")).getStatus()).isEqualTo(404);
        assertThat(perform(elsewhere.leader(), post("/tasks/" + worksheet.id() + "/claim")).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"leader,/tasks", "leader,/tasks?list=later&stage=DRUM_UP&overdue=1&text=antre&noDue=1&meant=1", "coach,/tasks?list=others", "head,/approvals",
            "manager,/tasks?list=region", "manager,/cohorts/{cohort}/board", "observer,/cohorts/{cohort}/board?mark=DEBTS&court=COACH&text=a",
            "leader,/innovations/{innovation}/journey", "leader,/innovations/{innovation}/history", "leader,/innovations/{innovation}/diagram", "leader,/innovations/{innovation}/withdraw",
            "manager,/innovations/{innovation}/send-back", "manager,/innovations/{innovation}/send-back?stage=DRUM_UP",
            "administrator,/admin/return-reasons", "administrator,/admin/return-reasons/edit?code=other", "leader,/", "manager,/"})
    void pagesHaveTheirTexts(String who, String address) throws Exception {
        var shown = ask(who, get(address.replace("{cohort}", world.cohort().toString()).replace("{innovation}", innovation.id().toString())));

        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString()).doesNotContain("??");
    }

    @Test
    void badgeEqualsTheRowsOfTheList() throws Exception {
        worlds.anInnovation(world, "Sampah Jadi Emas", "DRUM_UP");

        var page = Jsoup.parse(ask("leader", get("/tasks?list=free")).getContentAsString());

        assertThat(page.select(".lab-task-list > li")).hasSize(2);
        assertThat(page.select(".lab-tabs a[aria-current] .lab-count").text()).isEqualTo("2");
        assertThat(page.select(".lab-header a[href=/tasks] .lab-count").text()).isEqualTo("2");
    }

    @Test
    void emptyWorksheetIsNotHandedInAndSaysWhatIsMissing() throws Exception {
        var refused = ask("leader", post("/tasks/" + worksheet.id() + "/complete"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#error-summary li")).isNotEmpty();
        assertThat(journeys.openTask(worksheet.id())).isPresent();
    }

    @Test
    void ofTwoCoachesTheSecondIsToldWhoWasFirst() throws Exception {
        var decision = aCoachsTask();
        perform(world.coach(), post("/tasks/" + decision.id() + "/claim"));

        var second = perform(world.otherCoach(), post("/tasks/" + decision.id() + "/claim"));

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(journeys.openTask(decision.id()).orElseThrow().holder()).contains(world.coach());
    }

    @Test
    void decisionMadeTwiceBySamePersonActsOnce() throws Exception {
        var decision = aCoachsTask();
        var send = "/tasks/" + decision.id() + "/complete";

        var first = perform(world.coach(), advance(send));
        var again = perform(world.coach(), advance(send));
        var other = perform(world.otherCoach(), advance(send));
        var otherwise = perform(world.coach(), post(send).param("_asked", "decision", "reason").param("decision", "COMPLETE").param("reason", "Sasaran belum jelas."));

        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(again.getStatus()).isEqualTo(302);
        // Another answer from another tab is not the same press: it is not taken, and says so.
        assertThat(otherwise.getStatus()).isEqualTo(409);
        assertThat(otherwise.getContentAsString()).contains("Anda sudah memutuskan tugas ini dengan jawaban lain", "Sasaran belum jelas.");
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(journeys.openTask(decision.id())).isEmpty();
    }

    @Test
    void headAgreesToAllAndARowThatIsGoneDoesNotStopTheOthers() throws Exception {
        var one = theHeadsTask();
        var other = worlds.anInnovation(world, "Sampah Jadi Emas", "DRUM_UP");
        journeys.complete(task(other, "drum-up-worksheet").id(), Map.of(), false, Actor.of(world.leader()));
        var two = task(other, "drum-up-decision");

        var done = perform(world.head(), post("/approvals").param("task", TaskId.next().toString(), one.id().toString(), two.id().toString()));

        var result = Jsoup.parse(perform(world.head(), get(done.getRedirectedUrl())).getContentAsString());
        assertThat(result.select(".lab-badge-done")).hasSize(2);
        assertThat(result.select(".lab-badge-waiting")).hasSize(1);
        assertThat(List.of(journeys.openTask(one.id()).isPresent(), journeys.openTask(two.id()).isPresent())).containsExactly(false, false);
        assertThat(perform(world.manager(), get(done.getRedirectedUrl())).getStatus()).isEqualTo(404);
    }

    @Test
    void reassigningNeedsAReasonAndSomebodyWhoMayHoldIt() throws Exception {
        var decision = aCoachsTask();
        var address = "/tasks/" + decision.id() + "/reassign";

        var unfit = perform(world.manager(), post(address).param("person", world.leader().toString()).param("reason", "Cuti"));
        var silent = perform(world.manager(), post(address).param("person", world.otherCoach().toString()));
        var done = perform(world.manager(), post(address).param("person", world.otherCoach().toString()).param("reason", "Cuti"));

        assertThat(List.of(unfit.getStatus(), silent.getStatus(), done.getStatus())).containsExactly(422, 422, 302);
        assertThat(journeys.openTask(decision.id()).orElseThrow().holder()).contains(world.otherCoach());
    }

    @Test
    void aJudgmentIsNotHandedToAJudgeOfItsOwnAgency() throws Exception {
        var colleague = worlds.aPerson(world.region(), Set.of(world.agency().id()), Role.REVIEWER);
        var review = aJudgesTask();

        var refused = perform(world.manager(), post("/tasks/" + review.id() + "/reassign").param("person", colleague.toString()).param("reason", "Cuti"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains("bekerja di perangkat daerah inovasi ini");
        assertThat(journeys.openTask(review.id()).orElseThrow().holder()).contains(world.reviewer());
    }

    @Test
    void aJudgmentIsNotHandedBackToNobody() throws Exception {
        var review = aJudgesTask();

        var refused = perform(world.reviewer(), post("/tasks/" + review.id() + "/hand-back").param("reason", "Sibuk"));

        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(journeys.openTask(review.id()).orElseThrow().holder()).contains(world.reviewer());
    }

    @Test
    void theManagerReadsWhatTheJudgesSaidAndTheHeadDoesNot() throws Exception {
        var review = aJudgesTask();
        var judged = perform(world.reviewer(), post("/tasks/" + review.id() + "/complete").param("_asked", "disclosure", "suitability", "scoreNovelty", "scoreBenefit", "scoreAdaptability", "advice")
                .param("disclosure", "NONE").param("suitability", "SUITABLE")
                .param("scoreNovelty", "4").param("scoreBenefit", "5").param("scoreAdaptability", "4").param("advice", "Dampaknya jelas."));
        assertThat(Jsoup.parse(judged.getContentAsString()).select("#error-summary").text()).isEmpty();
        var decision = journeys.openTasks(review.innovation()).get(0);

        var read = Jsoup.parse(perform(world.manager(), get("/tasks/" + decision.id())).getContentAsString()).text();
        journeys.complete(decision.id(), Map.of("decision", "ADVANCE"), false, Actor.of(world.manager()));
        var signOff = journeys.openTasks(review.innovation()).get(0);

        assertThat(read).contains("Penilaian reviewer").contains("Dampaknya jelas.");
        assertThat(Jsoup.parse(perform(world.head(), get("/tasks/" + signOff.id())).getContentAsString()).text()).doesNotContain("Dampaknya jelas.");
    }

    private OpenTask aJudgesTask() {
        var proposed = worlds.anInnovation(world, "Perahu Pintar", "SUBMISSION");
        journeys.reviewers(proposed.id(), List.of(world.reviewer()));
        journeys.complete(task(proposed, "submission-worksheet").id(), Map.of(), false, Actor.of(world.leader()));
        return journeys.openTasks(proposed.id()).stream().filter(open -> open.role() == Role.REVIEWER).findFirst().orElseThrow();
    }

    private OpenTask theHeadsTask() {
        journeys.complete(worksheet.id(), Map.of(), false, Actor.of(world.leader()));
        return task(innovation, "drum-up-decision");
    }

    private OpenTask aCoachsTask() {
        var ahead = worlds.anInnovation(world, "Perahu Pintar", "DIAGNOSE");
        journeys.complete(task(ahead, "diagnose-worksheet").id(), Map.of(), false, Actor.of(world.leader()));
        return task(ahead, "diagnose-decision");
    }

    private static MockHttpServletRequestBuilder advance(String address) {
        return post(address).param("_asked", "decision").param("decision", "ADVANCE").param("_version", "0");
    }

    private OpenTask task(Innovation of, String key) {
        return journeys.openTasks(of.id()).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    }

    private MockHttpServletResponse ask(String who, MockHttpServletRequestBuilder request) throws Exception {
        return perform(PEOPLE.get(who).apply(world), request);
    }

    private MockHttpServletResponse perform(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
