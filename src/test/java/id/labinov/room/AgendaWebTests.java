package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.journey.JourneyPages;
import id.labinov.people.Actor;
import id.labinov.people.SignedInAs;
import id.labinov.room.Activity.Kind;
import id.labinov.room.Activity.Planned;
import id.labinov.room.AgendaReader.Line;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
class AgendaWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Agenda agenda;
    @Autowired
    private AgendaReader reader;
    @Autowired
    private RoomWall wall;

    private RoomWorld world;
    private Actor by;
    private String page;

    @BeforeEach
    void aRoom() {
        world = new RoomWorld(beans, false);
        by = Actor.of(world.manager);
        page = "/events/" + world.event.id() + "/agenda";
    }

    @Test
    void oneButtonFillsTheAgendaFromTheStagesOfTheEventOnce() throws Exception {
        ask(post(page + "/fill"));
        ask(post(page + "/fill"));

        var stages = world.event.stages();
        assertThat(stages).isNotEmpty();
        assertThat(agenda.of(world.event)).filteredOn(one -> one.kind() == Kind.WORKSHEET).extracting(one -> one.stage().orElseThrow())
                .containsExactlyElementsOf(stages);
        assertThat(agenda.of(world.event)).filteredOn(one -> one.kind() == Kind.BREAK).hasSize(stages.size() - 1);
    }

    @Test
    void whatCannotBePlannedIsSaidBesideItsField() throws Exception {
        var answer = ask(post(page).param("kind", "WORKSHEET").param("title", "").param("stage", "NOWHERE").param("minutes", "0"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(read(answer).select("#error-summary a").eachAttr("href")).containsExactly("#stage", "#minutes");
        assertThat(agenda.of(world.event)).isEmpty();
    }

    @Test
    void activitiesAreAddedChangedMovedAndRemoved() throws Exception {
        talk("Pembukaan");
        talk("Paparan");
        ask(post(page).param("kind", "BREAK").param("title", "").param("minutes", "15"));
        var last = agenda.of(world.event).get(2);

        ask(post(page + "/" + last.id() + "/move").param("up", "true"));
        ask(post(page + "/" + last.id()).param("kind", "TALK").param("title", "Salat").param("minutes", "20").param("version", "1"));
        ask(post(page + "/" + agenda.of(world.event).get(0).id() + "/remove"));

        assertThat(labels()).containsExactly("Salat", "Paparan");
        assertThatThrownBy(() -> agenda.change(world.event, last.id(), new Planned(Kind.TALK, Optional.empty(), "Lain", 5), 1)).isInstanceOf(Conflict.class);
    }

    @Test
    void startedActivityStandsOnTheWallWithItsEndAndWhatFollows() throws Exception {
        talk("Pembukaan");
        talk("Paparan");
        ask(post(page + "/" + agenda.of(world.event).get(0).id() + "/start").param("from", "run"));
        var began = wall.shown(world.event).orElseThrow();
        ask(post(page + "/" + agenda.of(world.event).get(0).id() + "/start").param("from", "run"));

        var projector = "/events/" + world.event.id() + "/projector";
        var whole = read(ask(get(projector)));
        var part = ask(get(projector).header("HX-Request", "true"));

        assertThat(wall.shown(world.event)).contains(began);
        assertThat(whole.select(".lab-wall-activity").text()).isEqualTo("Pembukaan");
        assertThat(whole.select(".lab-wall-next").text()).contains("Paparan");
        assertThat(whole.select("[hx-trigger]").attr("hx-get")).isEqualTo(projector);
        assertThat(part.getContentAsString()).startsWith("<div").contains("Pembukaan").doesNotContain("<html");
    }

    @Test
    void moreTimeIsGivenOnceOfTwoWhoSawTheSameEnd() throws Exception {
        talk("Pembukaan");
        wall.start(world.event, agenda.of(world.event).get(0), by);
        var end = wall.shown(world.event).flatMap(RoomWall.Shown::endsAt).orElseThrow();

        ask(post(page + "/extend").param("seen", end.toString()).param("more", "10").param("from", "run"));
        var second = ask(post(page + "/extend").param("seen", end.toString()).param("more", "10").param("from", "run"));

        assertThat(wall.shown(world.event).flatMap(RoomWall.Shown::endsAt)).contains(end.plus(Duration.ofMinutes(10)));
        assertThat(second.getStatus()).isEqualTo(422);
    }

    @Test
    void stoppedActivityLeavesTheWallAndTheNextOneFollowsIt() throws Exception {
        talk("Pembukaan");
        talk("Paparan");
        wall.start(world.event, agenda.of(world.event).get(0), by);

        ask(post(page + "/stop"));

        var shown = reader.of(world.event);
        assertThat(shown.now()).isEmpty();
        assertThat(shown.next().map(Line::label)).contains("Paparan");
        assertThat(agenda.of(world.event).get(0).endedAt()).isPresent();
        assertThatThrownBy(() -> wall.extend(world.event, "", "5", by)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void activityOfAnotherEventIsNotFound() throws Exception {
        var other = new RoomWorld(beans, false);
        agenda.add(other.event, new Planned(Kind.BREAK, Optional.empty(), "", 5));

        assertThat(ask(post(page + "/" + agenda.of(other.event).get(0).id() + "/start")).getStatus()).isEqualTo(404);
        assertThat(wall.shown(world.event)).isEmpty();
    }

    private void talk(String title) throws Exception {
        assertThat(ask(post(page).param("kind", "TALK").param("title", title).param("minutes", "30")).getStatus()).isEqualTo(302);
    }

    private List<String> labels() {
        return reader.of(world.event).lines().stream().map(Line::label).toList();
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(world.manager)).with(csrf())).andReturn().getResponse();
    }
}
