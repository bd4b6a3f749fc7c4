package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.labinov.cohort.LabEvents;
import id.labinov.journey.JourneyPages;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@JourneyPages
class RoomWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private LabEvents events;

    private RoomWorld world;
    private String page;

    @BeforeEach
    void aRoom() {
        world = new RoomWorld(beans, false);
        page = "/events/" + world.event.id() + "/run";
    }

    @Test
    void threeRowsAskNoMoreOfTheDatabaseThanOne() throws Exception {
        world.innovations(1);
        ask(world.manager, get(page));
        var one = queries();
        world.innovations(2);
        // Answers that nobody has counted yet are read once.
        ask(world.manager, get(page));

        assertThat(queries()).isEqualTo(one);
    }

    @Test
    void sendingBackWithoutReasonShowsThePageAgainWithWhatWasTicked() throws Exception {
        world.innovations(2);
        var ticked = world.seen().get(0).toString();

        var answer = ask(world.coach, post(page + "/send-back").with(csrf()).param("chosen", ticked).param("target", "DRUM_UP").param("reason", " "));

        var shown = read(answer);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(shown.select("input[name=chosen][checked]").eachAttr("value")).containsExactly(ticked);
        assertThat(shown.select("select[name=target] option[selected]").eachAttr("value")).containsExactly("DRUM_UP");
        assertThat(shown.select("#error-summary li")).hasSize(2);
    }

    @Test
    void aFullRoomIsShownPageByPageAndMovedAsAWhole() throws Exception {
        world.innovations(48);

        var first = read(ask(world.manager, get(page)));
        var second = read(ask(world.manager, get(page).param("page", "2")));
        var answer = ask(world.manager, post(page + "/advance").with(csrf()).param("reach", "ALL").param("page", "2")
                .param("seen", second.select("input[name=seen]").val()));

        assertThat(first.select("tbody tr")).hasSize(45);
        assertThat(second.select("tbody tr")).hasSize(3);
        assertThat(second.select("tbody input[name=chosen]").eachAttr("value")).doesNotContainAnyElementsOf(first.select("tbody input[name=chosen]").eachAttr("value"));
        assertThat(first.select("select[name=stage] option[value=DRUM_UP]").text()).isEqualTo("Drum-up (48)");
        assertThat(answer.getRedirectedUrl()).isEqualTo(page + "?page=2");
        assertThat(world.stages()).containsExactly("DIAGNOSE");
    }

    @Test
    void everyoneIsMeantWithoutTickingOneByOne() throws Exception {
        world.innovations(3);
        var shown = read(ask(world.manager, get(page)));
        var others = shown.select("input[name=seen]").val().split(",");

        assertThat(shown.select("noscript input[name=everyone]")).hasSize(1);
        ask(world.manager, post(page + "/presence").with(csrf()).param("presence", "PRESENT").param("everyone", "true").param("seen", String.join(",", others)));
        assertThat(world.rows()).extracting(RoomRow::present).containsExactly(1, 1, 1);
        ask(world.manager, post(page + "/advance").with(csrf()).param("reach", "CHOSEN").param("everyone", "true").param("seen", others[0], others[1]));

        assertThat(world.rows()).extracting(row -> row.stage().orElseThrow()).containsExactlyInAnyOrder("DIAGNOSE", "DIAGNOSE", "DRUM_UP");
    }

    @Test
    void nothingTickedIsSaid() throws Exception {
        world.innovations(1);

        var answer = ask(world.manager, post(page + "/advance").with(csrf()).param("reach", "CHOSEN").param("seen", world.seen().get(0).toString()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(world.stages()).containsExactly("DRUM_UP");
    }

    @Test
    void whatIsShownStaysAfterAnAct() throws Exception {
        world.innovations(1);

        var answer = ask(world.manager, post(page + "/advance").with(csrf()).param("reach", "ALL").param("q", "Inovasi & 1")
                .param("seen", world.seen().get(0).toString()));

        assertThat(answer.getRedirectedUrl()).isEqualTo(page + "?q=Inovasi%20%26%201&stage=&state=");
        assertThat(world.stages()).containsExactly("DIAGNOSE");
    }

    @Test
    void enterInAFieldMovesNobody() throws Exception {
        world.innovations(1);

        var first = read(ask(world.manager, get(page))).select("form[action$=/advance] button[type=submit]").first();

        assertThat(first.hasAttr("disabled")).isTrue();
    }

    @Test
    void namedHelperRunsTheEventAndOtherParticipantsDoNot() throws Exception {
        assertThat(ask(world.innovator, get(page)).getStatus()).isEqualTo(403);

        events.addHelper(world.event.id(), world.innovator, Actor.of(world.manager));
        var shown = ask(world.innovator, get(page));

        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(read(shown).select("button[formaction$=send-back]")).isEmpty();
    }

    @Test
    void policiesStandOnceThePathBegan() throws Exception {
        var settings = "/cohorts/" + world.cohortId + "/settings";
        assertThat(read(ask(world.manager, get(settings))).select("select[name^=gate.]")).hasSize(7);

        world.innovations(1);
        var later = read(ask(world.manager, get(settings)));
        var answer = ask(world.manager, post(settings).with(csrf()).param("name", "Lab").param("theme", "").param("partner", "").param("year", "2023")
                .param("opens", "2023-11-21T08:00").param("reviewers", "2").param("version", "1").param("gate.DESIGN", "BLOCKS"));

        assertThat(later.select("select[name^=gate.]")).isEmpty();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(world.cohort().name()).isNotEqualTo("Lab");
    }

    private long queries() throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        try {
            ask(world.manager, get(page));
            return heard.list.stream().filter(event -> event.getMessage().startsWith("Executing prepared SQL statement")).count();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(heard);
        }
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person))).andReturn().getResponse();
    }
}
