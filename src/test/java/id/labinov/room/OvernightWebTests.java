package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.SignIns;
import id.labinov.people.SignedInAs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The run page was left open overnight; in the morning a button on it is pressed. */
@JourneyPages
class OvernightWebTests {

    private static final String PASSPHRASE = "tujuh perahu di muara";

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private SignIns signIns;
    @Autowired
    private JdbcClient jdbc;

    private World world;
    private String run;
    private Innovation moved;
    private Innovation withdrawn;
    private Innovation waiting;
    private Element form;

    @BeforeEach
    void aPageOfYesterdayWhoseRowsMovedSince() throws Exception {
        world = worlds.aWorld();
        run = "/events/" + worlds.anEvent(world) + "/run";
        moved = worlds.anInnovation(world, "Antar obat", "DRUM_UP");
        withdrawn = worlds.anInnovation(world, "Bank sampah", "DRUM_UP");
        waiting = worlds.anInnovation(world, "Cuci piring", "DRUM_UP");
        form = page(asked(get(run).with(SignedInAs.person(world.manager())))).selectFirst("form[action$=/advance]");
        journeys.complete(journeys.openTasks(moved.id()).get(0).id(), Map.of(), true, Actor.of(world.coach()));
        journeys.withdraw(withdrawn.id(), "Tim mundur", Actor.of(world.coach()));
    }

    @Test
    void rowsThatMovedSinceAreToldAndTheOthersMoveOnce() throws Exception {
        var answer = asked(advance().with(SignedInAs.person(world.manager())));

        assertThat(results(answer)).extracting(RowResult::name, RowResult::sentence).containsExactlyInAnyOrder(
                tuple("Antar obat", "room.result.moved-already"), tuple("Bank sampah", "room.result.moved-already"), tuple("Cuci piring", "room.result.advanced"));
        assertThat(entered(moved)).containsExactly("DRUM_UP", "DIAGNOSE");
        assertThat(entered(withdrawn)).containsExactly("DRUM_UP");
        assertThat(entered(waiting)).containsExactly("DRUM_UP", "DIAGNOSE");
    }

    @Test
    void afterTheSessionEndedOneSignsInAndSendsItOnce() throws Exception {
        signIns.setPassphrase(world.manager(), PASSPHRASE);
        var email = jdbc.sql("select email from person where id = ?").param(world.manager().value()).query(String.class).single();

        var signIn = asked(advance());
        var again = page(asked(hidden(page(signIn).selectFirst("form[action=/sign-in]"), post("/sign-in")).param("identifier", email)
                .param("secret", PASSPHRASE))).selectFirst("form[action$=/advance]");
        var answer = asked(hidden(again, post(run + "/advance")).with(SignedInAs.person(world.manager())));

        assertThat(signIn.getResponse().getStatus()).isEqualTo(401);
        assertThat(entered(waiting)).containsExactly("DRUM_UP", "DIAGNOSE");
        assertThat(results(answer)).filteredOn(RowResult::done).extracting(RowResult::name).containsExactly("Cuci piring");
        assertThat(entered(moved)).containsExactly("DRUM_UP", "DIAGNOSE");
    }

    /** As a browser sends the form of yesterday. */
    private MockHttpServletRequestBuilder advance() {
        return hidden(form, post(run + "/advance")).param("reach", "ALL");
    }

    private static MockHttpServletRequestBuilder hidden(Element form, MockHttpServletRequestBuilder request) {
        inputs(form).filter(input -> !input.attr("name").equals("_csrf")).forEach(input -> request.param(input.attr("name"), input.attr("value")));
        return request;
    }

    private static Stream<Element> inputs(Element form) {
        return form.select("input[type=hidden]").stream();
    }

    private List<String> entered(Innovation innovation) {
        return jdbc.sql("select stage from journey_event where innovation = ? and kind = 'StageEntered' order by sequence")
                .param(innovation.id().value()).query(String.class).list();
    }

    @SuppressWarnings("unchecked")
    private static List<RowResult> results(MvcResult answer) {
        return (List<RowResult>) answer.getFlashMap().get("results");
    }

    private static Document page(MvcResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcResult asked(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf())).andReturn();
    }
}
