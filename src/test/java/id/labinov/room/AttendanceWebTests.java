package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Participants;
import id.labinov.cohort.Presence;
import id.labinov.journey.JourneyPages;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.util.Map;
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
class AttendanceWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Participants participants;

    private RoomWorld world;
    private LabEvent event;
    private String people;
    private String tap;

    @BeforeEach
    void anEventWithTwoPeople() {
        world = new RoomWorld(beans, false);
        event = world.eventToday();
        participants.add(world.cohortId, world.aPerson(Role.INNOVATOR), world.agency, Actor.of(world.manager));
        people = "/events/" + event.id() + "/people";
        tap = people + "/" + world.innovator + "/presence";
    }

    @Test
    void oneTapNotesAPersonAndTheSameTapAgainTakesItBack() throws Exception {
        var answer = ask(post(tap).param("presence", "PRESENT").param("q", "Orang"));
        assertThat(answer.getRedirectedUrl()).isEqualTo(people + "?q=Orang#p-" + world.innovator);
        assertThat(noted()).isEqualTo(Map.of(world.innovator, Presence.PRESENT));
        var shown = read(ask(get(people)));
        assertThat(shown.select("#came").text()).isEqualTo("1 dari 2 hadir");
        assertThat(shown.select("#p-" + world.innovator + " button[aria-pressed=true]").eachAttr("value")).containsExactly("");

        ask(post(tap).param("presence", "ABSENT"));
        assertThat(noted()).isEqualTo(Map.of(world.innovator, Presence.ABSENT));
        ask(post(tap).param("presence", ""));

        assertThat(noted()).isEmpty();
    }

    @Test
    void quietTapAnswersTheRowAndHowManyCame() throws Exception {
        var answer = ask(post(tap).param("presence", "PRESENT").header("HX-Request", "true"));

        var part = read(answer);
        assertThat(answer.getContentAsString()).doesNotContain("<html").doesNotContain("th:");
        assertThat(part.select("li")).hasSize(1).first().satisfies(row -> assertThat(row.id()).isEqualTo("p-" + world.innovator));
        assertThat(part.select("#came[hx-swap-oob]").text()).isEqualTo("1 dari 2 hadir");
    }

    @Test
    void listIsSearched() throws Exception {
        assertThat(read(ask(get(people).param("q", world.name(world.innovator).toUpperCase()))).select("li[id^=p-]").eachAttr("id"))
                .containsExactly("p-" + world.innovator);
    }

    @Test
    void whoTakesNoPartIsNotNoted() throws Exception {
        assertThat(ask(post(people + "/" + world.coach + "/presence").param("presence", "PRESENT")).getStatus()).isEqualTo(404);
        assertThat(noted()).isEmpty();
    }

    @Test
    void sheetHasARowForEachPersonAColumnForEachDayAndEmptyLines() throws Exception {
        var sheet = read(ask(get("/events/" + event.id() + "/attendance-sheet")));

        assertThat(sheet.select("thead th")).hasSize(5);
        assertThat(sheet.select("tbody tr")).hasSize(10);
        assertThat(sheet.select("tbody tr td:eq(0)").eachText()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(sheet.select("tbody tr:eq(0) td").eachText()).hasSize(3).contains("Dinas Ruang");
        assertThat(sheet.select("main section p").text()).contains(event.name()).contains("Aula");
        assertThat(sheet.select("nav")).isEmpty();
    }

    private Map<PersonId, Presence> noted() {
        return participants.attendance(world.cohortId).getOrDefault(event.id(), Map.of());
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(world.coach)).with(csrf())).andReturn().getResponse();
    }
}
