package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.cohort.LabEvents;
import id.labinov.journey.JourneyPages;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@JourneyPages
class BatchWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private LabEvents events;

    private RoomWorld world;
    private String run;

    @BeforeEach
    void anAdvancedRoom() throws Exception {
        world = new RoomWorld(beans, false);
        world.innovations(2);
        run = "/events/" + world.event.id() + "/run";
        var seen = world.seen();
        ask(world.manager, post(run + "/advance").param("reach", "ALL").param("seen", seen.get(0).toString(), seen.get(1).toString()));
    }

    @Test
    void runPageOffersToTakeBackWhatWasJustDone() throws Exception {
        var undo = read(ask(world.coach, get(run))).select("form[action$=/undo]").attr("action");

        var answer = ask(world.coach, post(undo));
        var page = read(ask(world.coach, get(run)));

        assertThat(answer.getRedirectedUrl()).isEqualTo(run);
        assertThat(world.stages()).containsExactly("DRUM_UP");
        assertThat(page.select("form[action$=/undo]")).isEmpty();
    }

    @Test
    void batchOfAnotherEventIsNotFound() throws Exception {
        var undo = read(ask(world.coach, get(run))).select("form[action$=/undo]").attr("action");
        var other = new RoomWorld(beans, false);

        var elsewhere = undo.replace(world.event.id().toString(), other.event.id().toString());

        assertThat(ask(other.manager, post(elsewhere)).getStatus()).isEqualTo(404);
        assertThat(world.stages()).containsExactly("DIAGNOSE");
    }

    @Test
    void helperDoesNotTakeBackWhatOnlyCoachesDo() throws Exception {
        events.addHelper(world.event.id(), world.innovator, Actor.of(world.manager));
        var code = read(ask(world.coach, get(run))).select("select[name=reasonCode] option").last().val();
        ask(world.coach, post(run + "/send-back").param("chosen", world.seen().get(0).toString()).param("target", "DRUM_UP")
                .param("reasonCode", code).param("reason", "Lengkapi"));
        var undos = read(ask(world.coach, get(run))).select("form[action$=/undo]").eachAttr("action");

        assertThat(read(ask(world.innovator, get(run))).select("form[action$=/undo]").eachAttr("action")).containsExactly(undos.get(1));
        assertThat(ask(world.innovator, post(undos.get(0))).getStatus()).isEqualTo(403);
    }

    @Test
    void extendingWithoutDaysOrReasonShowsThePageAgain() throws Exception {
        var ticked = world.seen().get(0).toString();

        var answer = ask(world.manager, post(run + "/extend").param("reach", "CHOSEN").param("chosen", ticked).param("days", "x"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(read(answer).select("#error-summary a").eachAttr("href")).containsExactly("#days", "#dueReason");
        assertThat(read(answer).select("input[name=chosen][checked]").eachAttr("value")).containsExactly(ticked);
        assertThat(ask(world.coach, post(run + "/extend").param("reach", "CHOSEN")).getStatus()).isEqualTo(403);
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
