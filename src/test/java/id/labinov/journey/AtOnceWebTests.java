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
import id.labinov.people.SignedInAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two people, or one person twice, at the same moment: each act happens once, and nobody loses a word. */
@JourneyPages
class AtOnceWebTests {

    private static final String REASON = "Data dasar belum ada, tolong dilengkapi dengan angka tahun lalu.";

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private JdbcClient jdbc;

    private World world;

    @BeforeEach
    void aWorld() {
        world = worlds.aWorld();
    }

    @RepeatedTest(3)
    void doubleSubmitActsOnceAndBothAreAnsweredWell() throws Exception {
        var decision = aCoachsTask();

        var answers = atOnce(IntStream.range(0, 4).<Callable<MockHttpServletResponse>>mapToObj(click -> () -> perform(world.coach(), decide(decision))).toList());

        assertThat(closings(decision)).isEqualTo(1);
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).isSubsetOf(302, 409).contains(302);
    }

    @RepeatedTest(3)
    void ofTwoWhoDecideOneActsAndTheOtherKeepsWhatWasTyped() throws Exception {
        var decision = aCoachsTask();

        var answers = atOnce(List.of(() -> perform(world.coach(), decide(decision)), () -> perform(world.otherCoach(), decide(decision))));

        assertThat(closings(decision)).isEqualTo(1);
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409);
        var refused = answers.stream().filter(answer -> answer.getStatus() == 409).findFirst().orElseThrow();
        assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains(REASON);
    }

    @RepeatedTest(3)
    void ofTwoClaimsExactlyOneWins() throws Exception {
        var decision = aCoachsTask();
        var claim = "/tasks/" + decision.id() + "/claim";

        var answers = atOnce(List.of(() -> perform(world.coach(), post(claim)), () -> perform(world.otherCoach(), post(claim))));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409);
        var winner = answers.get(0).getStatus() == 302 ? world.coach() : world.otherCoach();
        assertThat(journeys.openTask(decision.id()).orElseThrow().holder()).contains(winner);
    }

    @Test
    void twoFacilitatorsAdvanceTheSameRoomAndEachRowMovesOnce() throws Exception {
        var teams = IntStream.range(0, 8).mapToObj(number -> worlds.anInnovation(world, "Tim " + number, "DRUM_UP")).toList();
        var event = worlds.anEvent(world);
        var page = Jsoup.parse(perform(world.manager(), get("/events/" + event + "/run")).getContentAsString());
        var seen = page.select("input[name=seen]").attr("value").split(",");
        var tasks = teams.stream().map(this::worksheet).toList();

        var answers = atOnce(Stream.generate(() -> (Callable<MockHttpServletResponse>) () -> perform(world.manager(),
                post("/events/" + event + "/run/advance").param("reach", "ALL").param("seen", seen))).limit(2).toList());

        assertThat(seen).hasSize(8);
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(302);
        assertThat(tasks).allSatisfy(task -> assertThat(closings(task)).isEqualTo(1));
        assertThat(teams).allSatisfy(team -> assertThat(entered(team)).containsExactly("DRUM_UP", "DIAGNOSE"));
    }

    @Test
    void backButtonAfterTheDecisionLeadsOnAndActsNoSecondTime() throws Exception {
        var decision = aCoachsTask();
        perform(world.coach(), decide(decision));

        var shown = perform(world.coach(), get("/tasks/" + decision.id()));
        var again = perform(world.coach(), decide(decision));

        assertThat(List.of(shown.getStatus(), again.getStatus())).containsExactly(302, 302);
        assertThat(shown.getRedirectedUrl()).isEqualTo("/innovations/" + decision.innovation() + "/journey");
        assertThat(closings(decision)).isEqualTo(1);
    }

    private OpenTask aCoachsTask() {
        var innovation = worlds.anInnovation(world, "Perahu Pintar", "DIAGNOSE");
        journeys.complete(worksheet(innovation).id(), Map.of(), false, Actor.of(world.leader()));
        return journeys.openTasks(innovation.id()).stream().filter(task -> task.key().equals("diagnose-decision")).findFirst().orElseThrow();
    }

    private OpenTask worksheet(Innovation of) {
        return journeys.openTasks(of.id()).stream().filter(task -> task.key().endsWith("-worksheet")).findFirst().orElseThrow();
    }

    private static MockHttpServletRequestBuilder decide(OpenTask task) {
        return post("/tasks/" + task.id() + "/complete").param("_asked", "decision", "reasonCode", "reason").param("decision", "COMPLETE")
                .param("reasonCode", "other").param("reason", REASON).param("_version", "0");
    }

    private int closings(OpenTask task) {
        return jdbc.sql("select count(*) from journey_event where task = ? and kind = 'TaskClosed'").param(task.id().value()).query(Integer.class).single();
    }

    private List<String> entered(Innovation innovation) {
        return jdbc.sql("select stage from journey_event where innovation = ? and kind = 'StageEntered' order by sequence")
                .param(innovation.id().value()).query(String.class).list();
    }

    private MockHttpServletResponse perform(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }

    private static List<MockHttpServletResponse> atOnce(List<Callable<MockHttpServletResponse>> acts) throws Exception {
        var together = new CyclicBarrier(acts.size());
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            var answers = new ArrayList<MockHttpServletResponse>();
            for (var done : pool.invokeAll(acts.stream().<Callable<MockHttpServletResponse>>map(act -> () -> {
                together.await();
                return act.call();
            }).toList())) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
