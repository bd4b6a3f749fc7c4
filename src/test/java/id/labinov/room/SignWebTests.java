package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.cohort.LabEvent;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.Journeys;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

@JourneyPages
class SignWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private SignsOfLife signs;
    @Autowired
    private Journeys journeys;
    @Autowired
    private JdbcClient jdbc;

    private RoomWorld world;
    private LabEvent event;
    private InnovationId team;

    @BeforeEach
    void aTeamInARunningEvent() {
        world = new RoomWorld(beans, false);
        event = world.eventToday();
        team = world.innovations(1).get(0);
    }

    @Test
    void eachThingThatATeamDoesIsASign() throws Exception {
        var task = journeys.openTasks(team).get(0).id();
        var worksheet = "/innovations/" + team + "/worksheets/drum-up-worksheet/1";
        for (var request : List.of(get("/innovations/" + team + "/journey"), post(worksheet), get("/tasks/" + task), get("/events/" + event.id()), get("/"))) {
            jdbc.sql("delete from room_sign where innovation = ?").param(team.value()).update();

            ask(world.innovator, request);

            assertThat(seen()).containsOnlyKeys(team);
        }
    }

    @Test
    void signIsWrittenOnceAMinute() throws Exception {
        ask(world.innovator, get("/innovations/" + team + "/journey"));
        var first = at();
        ask(world.innovator, get("/innovations/" + team + "/journey"));
        assertThat(at()).isEqualTo(first);

        ago(2);
        ask(world.innovator, get("/innovations/" + team + "/journey"));

        assertThat(at()).isAfterOrEqualTo(first);
    }

    @Test
    void whoIsNotOfTheTeamGivesNoSign() throws Exception {
        ask(world.coach, get("/innovations/" + team + "/journey"));
        ask(world.manager, get("/innovations/" + team + "/journey"));

        assertThat(seen()).isEmpty();
    }

    @Test
    void anOpenPageIsASign() throws Exception {
        assertThat(ask(world.innovator, post("/sign")).getStatus()).isEqualTo(200);

        assertThat(seen()).containsOnlyKeys(team);
    }

    @Test
    void onlyPagesOfThoseWhoMayHaveATeamGiveSigns() throws Exception {
        var ofParticipant = Jsoup.parse(ask(world.innovator, get("/")).getContentAsString());
        var ofManager = Jsoup.parse(ask(world.manager, get("/")).getContentAsString());

        assertThat(ofParticipant.select("meta[name=labinov-sign]").attr("content")).isEqualTo("/sign");
        assertThat(ofManager.select("meta[name=labinov-sign]")).isEmpty();
        jdbc.sql("delete from room_sign where innovation = ?").param(team.value()).update();
        ask(world.manager, post("/sign"));
        assertThat(seen()).isEmpty();
    }

    @Test
    void silentTeamOfARunningEventIsMarked() throws Exception {
        ask(world.innovator, get("/innovations/" + team + "/journey"));
        ago(3);
        assertThat(run("").select("tbody td").last().text()).isEqualTo("3 menit lalu");
        assertThat(run("").select("#signs .lab-badge").eachText()).isEqualTo(midnightIsFar(3) ? List.of("1 tim tersambung") : List.of("0 tim tersambung"));

        ago(6);
        var lost = midnightIsFar(6);

        assertThat(seen().get(team).lost()).isEqualTo(lost);
        assertThat(run("").select("tbody td").last().text()).startsWith(lost ? "Tidak tersambung sejak" : "6 menit lalu");
        assertThat(run("?state=lost").select("tbody tr")).hasSize(lost ? 1 : 0);
    }

    @Test
    void theRunPageAsksWhoIsNotConnected() throws Exception {
        ask(world.innovator, post("/sign"));
        ago(6);

        var part = Jsoup.parse(ask(world.manager, get("/events/" + event.id() + "/signs")).getContentAsString());

        assertThat(part.select("#signs").attr("hx-get")).isEqualTo("/events/" + event.id() + "/signs");
        assertThat(part.select(".lab-badge").eachText()).isEqualTo(midnightIsFar(6) ? List.of("0 tim tersambung", "1 tim tidak tersambung") : List.of("0 tim tersambung"));
        assertThat(part.select("li a").eachAttr("href")).isEqualTo(midnightIsFar(6) ? List.of("/innovations/" + team) : List.of());
    }

    @Test
    void outsideOfAnEventNothingIsWritten() throws Exception {
        var other = new RoomWorld(beans, false);
        var alone = other.innovations(1).get(0);

        ask(other.innovator, get("/innovations/" + alone + "/journey"));

        assertThat(jdbc.sql("select count(*) from room_sign where innovation = ?").param(alone.value()).query(Integer.class).single()).isZero();
    }

    private Map<InnovationId, Sign> seen() {
        return signs.of(world.cohort(), event);
    }

    /** Whoever came yesterday is not missed today. */
    private boolean midnightIsFar(int minutes) {
        var zone = java.time.ZoneId.of("Asia/Makassar");
        return java.time.LocalDate.ofInstant(Instant.now().minusSeconds(minutes * 60L + 5), zone).equals(java.time.LocalDate.ofInstant(Instant.now(), zone));
    }

    private Instant at() {
        return seen().get(team).at();
    }

    private void ago(int minutes) {
        jdbc.sql("update room_sign set seen_at = ? where innovation = ?")
                .params(Timestamp.from(Instant.now().minusSeconds(minutes * 60L + 5)), team.value()).update();
    }

    private Document run(String query) throws Exception {
        return Jsoup.parse(ask(world.manager, get("/events/" + event.id() + "/run" + query)).getContentAsString());
    }

    private MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
