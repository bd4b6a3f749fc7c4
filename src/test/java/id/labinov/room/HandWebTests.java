package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.cohort.LabEvent;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyPages;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@JourneyPages
class HandWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Hands hands;
    @Autowired
    private JdbcClient jdbc;

    private RoomWorld world;
    private LabEvent event;
    private InnovationId team;
    private String ask;
    private String queue;

    @BeforeEach
    void aTeamInARunningEvent() {
        world = new RoomWorld(beans, false);
        event = world.eventToday();
        team = world.innovations(1).get(0);
        ask = "/innovations/" + team + "/hand";
        queue = "/events/" + event.id() + "/hands";
    }

    @Test
    void teamAsksOnceAndTakesItBack() throws Exception {
        web(world.innovator, post(ask).param("question", " Bagaimana \n menulis sebab? "));
        web(world.innovator, post(ask).param("question", "lagi"));
        assertThat(hands.waiting(event)).extracting(Hand::innovation, Hand::person, Hand::question)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(team, world.innovator, "Bagaimana menulis sebab?"));

        web(world.innovator, post(ask + "/withdraw"));

        assertThat(hands.waiting(event)).isEmpty();
        assertThat(kept()).containsEntry("outcome", "WITHDRAWN").containsEntry("helper", null);
    }

    @Test
    void longestWaitingStandsFirstWithWhoAndWhere() throws Exception {
        var later = world.innovations(1).get(0);
        raise(later);
        jdbc.sql("update room_hand set raised_at = raised_at - interval '7' minute where innovation = ?").param(later.value()).update();
        raise(team);

        var shown = read(web(world.coach, get(queue)));
        var run = read(web(world.coach, get("/events/" + event.id() + "/run")));

        assertThat(shown.select("#hands li a").eachAttr("href")).containsExactly("/innovations/" + later, "/innovations/" + team);
        assertThat(shown.select("#hands li small").first().text()).contains("Drum-up").contains("7");
        assertThat(run.select("#hands li")).hasSize(2);
        assertThat(web(world.coach, get(queue).header("HX-Request", "true")).getContentAsString()).startsWith("<section").doesNotContain("<html");
    }

    @Test
    void secondHelperIsToldWhoWasFirst() throws Exception {
        raise(team);
        var hand = hands.waiting(event).get(0).id();

        var first = web(world.coach, post(queue + "/" + hand + "/take"));
        var second = web(world.manager, post(queue + "/" + hand + "/take"));
        var seen = read(web(world.innovator, get(ask)));

        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains(world.name(world.coach));
        assertThat(seen.select(".lab-hand .lab-badge").text()).contains(world.name(world.coach));
    }

    @Test
    void ofManyHelpersAtOnceOneComes() throws Exception {
        raise(team);
        var hand = hands.waiting(event).get(0).id();
        var helpers = List.of(world.coach, world.manager, world.aPerson(Role.COACH), world.aPerson(Role.COACH));
        var together = new CountDownLatch(helpers.size());
        var pool = Executors.newFixedThreadPool(helpers.size());
        var answers = pool.invokeAll(helpers.stream().map(helper -> (Callable<Integer>) () -> {
            together.countDown();
            together.await();
            return web(helper, post(queue + "/" + hand + "/take")).getStatus();
        }).toList());
        pool.shutdown();

        var came = 0;
        for (var answer : answers) {
            came += answer.get() == 302 ? 1 : 0;
        }
        assertThat(came).isEqualTo(1);
    }

    @Test
    void helpedHandIsKeptWithWhoHelped() throws Exception {
        raise(team);
        var hand = hands.waiting(event).get(0).id();
        web(world.coach, post(queue + "/" + hand + "/take"));

        web(world.manager, post(queue + "/" + hand + "/done"));

        assertThat(hands.waiting(event)).isEmpty();
        assertThat(kept()).containsEntry("outcome", "HELPED").containsEntry("helper", world.coach.value()).containsEntry("ended_by", world.manager.value());
        assertThat(web(world.coach, post(queue + "/" + hand + "/done")).getStatus()).isEqualTo(404);
    }

    @Test
    void buttonStandsWhereParticipantsAreAtHome() throws Exception {
        var home = read(web(world.innovator, get("/")));
        var guest = read(web.perform(get("/events/" + event.id()).with(SignedInAs.guest(world.innovator, event.id().value()))).andReturn().getResponse());
        var dossier = read(web(world.innovator, get("/innovations/" + team + "/journey")));
        var coach = read(web(world.coach, get("/")));

        assertThat(List.of(home, guest)).allSatisfy(page -> assertThat(page.select("form[action=" + ask + "]")).hasSize(1));
        assertThat(dossier.select("#dossier-tabs a[href=" + ask + "]")).hasSize(1);
        assertThat(coach.select("form[action=" + ask + "]")).isEmpty();
        assertThat(coach.select("a[href=/events/" + event.id() + "/run]")).hasSize(1);
    }

    @Test
    void guestOfTheEventAsksForHelp() throws Exception {
        var guest = SignedInAs.guest(world.innovator, event.id().value());

        var answer = web.perform(post(ask).param("from", "event").with(guest).with(csrf())).andReturn().getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/events/" + event.id());
        assertThat(hands.of(event, team)).isPresent();
    }

    @Test
    void nobodyElseRaisesTheHandOfATeam() throws Exception {
        var stranger = world.aPerson(Role.INNOVATOR);

        assertThat(web(world.coach, post(ask)).getStatus()).isEqualTo(403);
        assertThat(web(stranger, post(ask)).getStatus()).isEqualTo(404);
        assertThat(hands.waiting(event)).isEmpty();
    }

    @Test
    void withoutARunningEventThereIsNoButton() throws Exception {
        var other = new RoomWorld(beans, false);
        var alone = other.innovations(1).get(0);

        assertThat(web(other.innovator, post("/innovations/" + alone + "/hand")).getStatus()).isEqualTo(404);
        assertThat(read(web(other.innovator, get("/innovations/" + alone + "/journey"))).select("#dossier-tabs a[href$=/hand]")).isEmpty();
    }

    @Test
    void questionThatIsTooLongIsShownAgain() throws Exception {
        var answer = web(world.innovator, post(ask).param("question", "x".repeat(201)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(read(answer).select("input[name=question]").val()).hasSize(201);
        assertThat(hands.waiting(event)).isEmpty();
    }

    private void raise(InnovationId innovation) throws Exception {
        assertThat(web(world.innovator, post("/innovations/" + innovation + "/hand")).getStatus()).isEqualTo(302);
    }

    private Map<String, Object> kept() {
        return jdbc.sql("select outcome, helper, ended_by from room_hand where innovation = ?").param(team.value()).query().singleRow();
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse web(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        RequestPostProcessor who = SignedInAs.person(person);
        return web.perform(request.with(who).with(csrf())).andReturn().getResponse();
    }
}
