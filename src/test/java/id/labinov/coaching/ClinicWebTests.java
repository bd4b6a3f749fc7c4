package id.labinov.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.innovation.Innovation;
import id.labinov.journey.CoachQueue;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@JourneyPages
class ClinicWebTests {

    private static final Map<String, Function<World, PersonId>> PEOPLE = Map.of("leader", World::leader, "coach", World::coach, "manager", World::manager,
            "observer", World::observer, "reviewer", World::reviewer);

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private CoachQueue queue;

    private World world;
    private Innovation innovation;

    @BeforeEach
    void anInnovationThatWaitsForACoach() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DIAGNOSE");
        journeys.complete(journeys.openTasks(innovation.id()).get(0).id(), Map.of(), true, Actor.of(world.leader()));
    }

    private MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }

    private Document page(PersonId person, String address) throws Exception {
        var answer = ask(person, get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletRequestBuilder offer(String kind, String title) {
        return post("/coaching-sessions").param("region", world.region().id().toString()).param("title", title).param("date", LocalDate.now().plusDays(2).toString())
                .param("from", "09:00").param("until", "10:00").param("mode", "PLACE").param("place", "Aula").param("kind", kind).param("slotMinutes", "20")
                .param("desks", "1").param("capacity", "10").param("coaches", world.coach().toString()).param("weeks", "1");
    }

    private String session(String kind) throws Exception {
        return ask(world.coach(), offer(kind, "Klinik <b>naskah</b>")).getRedirectedUrl();
    }

    @Test
    void coachOffersTheTeamBooksAndTheCoachDecides() throws Exception {
        var session = session("slots");
        var panel = page(world.leader(), "/innovations/" + innovation.id() + "/coaching");
        assertThat(panel.select("#offers input[name=slot]")).hasSize(3);
        var booked = ask(world.leader(), post("/innovations/" + innovation.id() + "/coaching/bookings").param("slot", panel.select("#offers input[name=slot]").get(1).val())
                .param("question", "Apakah <ide> ini cukup?").param("orWait", "true"));
        assertThat(booked.getRedirectedUrl()).isEqualTo("/innovations/" + innovation.id() + "/coaching");

        var queue = page(world.coach(), session);
        assertThat(queue.select("section[aria-labelledby=queue] li").eachText()).singleElement().asString()
                .contains("Antre dari Rumah", "Apakah <ide> ini cukup?", "09.20, meja 1");
        var visit = ask(world.coach(), post(session + "/calls").param("desk", "1")).getRedirectedUrl();
        var shown = page(world.coach(), visit);
        assertThat(shown.select("input[name=gate]")).hasSize(1);
        var done = ask(world.coach(), post(visit + "/result").param("result", "READY").param("gate", shown.select("input[name=gate]").val())
                .param("_version", "0").param("_asked", "note").param("note", "Bagus."));

        assertThat(done.getRedirectedUrl()).isEqualTo(session);
        assertThat(page(world.coach(), session).select("section[aria-labelledby=seen] .lab-badge").eachText()).containsExactly("Siap");
        assertThat(page(world.leader(), "/innovations/" + innovation.id() + "/coaching").select("article").text()).contains("Siap", "Bagus.");
        assertThat(journeys.openTasks(innovation.id())).extracting(task -> task.key()).doesNotContain("diagnose-decision");
    }

    @Test
    void findingIsTappedIntoItsQuestionAndTheOwnPhraseOfferedAgain() throws Exception {
        var session = session("walk-in");
        ask(world.coach(), post(session + "/arrivals").param("number", innovation.number()));
        var visit = ask(world.coach(), post(session + "/calls").param("desk", "1")).getRedirectedUrl();

        var empty = ask(world.coach(), post(visit + "/findings").param("form", "diagnose-worksheet").param("field", "rootCause").param("body", " "));
        ask(world.coach(), post(visit + "/findings").param("form", "diagnose-worksheet").param("field", "rootCause").param("body", "Belum ada angka.").param("keep", "true"));
        ask(world.coach(), post(visit + "/findings").param("form", "diagnose-worksheet").param("field", "ideaName").param("phrase", "Belum ada angka."));

        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(ask(world.coach(), post(visit + "/findings").param("form", "diagnose-worksheet").param("field", "nothing").param("body", "x")).getStatus()).isEqualTo(404);
        assertThat(page(world.coach(), visit).select(".lab-finding .lab-typed").eachText()).containsExactly("Belum ada angka.", "Belum ada angka.");
        assertThat(page(world.coach(), visit).select("button[name=phrase]").eachText()).contains("Belum ada angka.");
    }

    @Test
    void wrongSessionIsSaidBesideItsFieldsAndKeepsWhatWasTyped() throws Exception {
        var refused = ask(world.coach(), offer("slots", "").param("desks", "banyak"));

        assertThat(refused.getStatus()).isEqualTo(422);
        var form = Jsoup.parse(refused.getContentAsString());
        assertThat(form.select("#title-error").text()).contains("perlu diisi");
        assertThat(form.select("#place").val()).isEqualTo("Aula");
        assertThat(form.select("input[name=coaches][checked]").eachAttr("value")).isEqualTo(List.of(world.coach().toString()));
    }

    @ParameterizedTest
    @CsvSource({"leader,403", "coach,200", "manager,200", "observer,200", "reviewer,403"})
    void sessionIsReadByThoseWhoGiveOrWatchTheClinic(String who, int status) throws Exception {
        var session = session("slots");

        assertThat(ask(PEOPLE.get(who).apply(world), get(session)).getStatus()).isEqualTo(status);
    }

    @Test
    void onlyCoachesCall() throws Exception {
        var session = session("walk-in");
        ask(world.coach(), post(session + "/arrivals").param("number", innovation.number()));

        assertThat(ask(world.manager(), post(session + "/calls").param("desk", "1")).getStatus()).isEqualTo(403);
        assertThat(ask(world.observer(), post(session + "/calls").param("desk", "1")).getStatus()).isEqualTo(403);
        assertThat(page(world.otherCoach(), session).select("section[aria-labelledby=queue] li")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit"})
    void sessionOfAnotherRegionDoesNotExist(String page) throws Exception {
        var session = session("slots");
        var stranger = worlds.aWorld().coach();

        assertThat(ask(stranger, get(session + page)).getStatus()).isEqualTo(404);
        assertThat(ask(stranger, post(session + "/calls").param("desk", "1")).getStatus()).isEqualTo(404);
        assertThat(ask(stranger, post(session + "/cancellation").param("reason", "a")).getStatus()).isEqualTo(404);
    }

    @Test
    void bookingInAnotherRegionsSessionIsNotPossible() throws Exception {
        var elsewhere = worlds.aWorld();
        var theirs = worlds.anInnovation(elsewhere, "Di Kota Lain", "DIAGNOSE");
        var session = session("walk-in").replace("/coaching-sessions/", "");

        assertThat(ask(elsewhere.leader(), post("/innovations/" + theirs.id() + "/coaching/bookings").param("slot", session)).getStatus()).isEqualTo(404);
    }

    @Test
    void homeOfACoachSaysWhoWaitsAndHowLongTheQueueIs() throws Exception {
        assertThat(page(world.coach(), "/").select("section[aria-labelledby=clinic]").text()).contains("1 menunggu, dan dalam 14 hari ke depan belum ada tempat", "Antre dari Rumah");
        session("slots");
        assertThat(page(world.coach(), "/").select("section[aria-labelledby=clinic]").text()).contains("1 menunggu, 3 tempat dalam 14 hari: antrean 5 hari.");
        assertThat(page(world.leader(), "/").select("section[aria-labelledby=clinic]")).isEmpty();
    }

    @Test
    void coachesAreSpreadShownFirstAppliedAndTakenBack() throws Exception {
        var another = worlds.anInnovation(world, "Sampah Jadi Emas", "DIAGNOSE");
        journeys.complete(journeys.openTasks(another.id()).get(0).id(), Map.of(), true, Actor.of(world.leader()));
        var proposal = page(world.manager(), "/coaching/assignment");
        assertThat(hints()).isEqualTo(List.of("", ""));
        assertThat(proposal.select("select[name=coach] option[selected]").eachAttr("value")).containsExactlyInAnyOrder(world.coach().toString(), world.otherCoach().toString());

        var request = post("/coaching/assignment").param("region", world.region().id().toString());
        for (var row : proposal.select("li:has(select[name=coach])")) {
            request = request.param("innovation", row.select("input[name=innovation]").val()).param("coach", world.coach().toString());
        }
        ask(world.manager(), request);

        assertThat(hints()).isEqualTo(List.of(world.coach().toString(), world.coach().toString()));
        var undo = page(world.manager(), "/coaching/assignment").select("form[action$=undo]").attr("action");
        assertThat(ask(world.manager(), post(undo)).getStatus()).isEqualTo(302);
        assertThat(ask(world.manager(), post(undo)).getStatus()).isEqualTo(409);
        assertThat(hints()).isEqualTo(List.of("", ""));
    }

    @Test
    void minutesAndNumbersSayWhatThePageSays() throws Exception {
        var session = session("walk-in");
        ask(world.coach(), post(session + "/arrivals").param("number", innovation.number()));
        var visit = ask(world.coach(), post(session + "/calls").param("desk", "1")).getRedirectedUrl();
        ask(world.coach(), post(visit + "/findings").param("form", "diagnose-worksheet").param("field", "rootCause").param("body", "Belum ada angka."));
        ask(world.coach(), post(visit + "/result").param("result", "REVISE").param("_version", "0").param("_asked", "note").param("note", "Hampir siap."));

        var pdf = ask(world.coach(), get(session + "/minutes/pdf"));
        var word = ask(world.coach(), get(session + "/minutes/docx"));

        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Notulen klinik: Klinik <b>naskah</b>", "1 inovasi dilayani: 0 siap, 1 perlu dilengkapi.",
                    innovation.number() + " Antre dari Rumah", "Akar masalah", "Belum ada angka.", "Hampir siap.");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(word.getContentAsByteArray())); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("Belum ada angka.", "Hampir siap.", "Perlu dilengkapi");
        }
        assertThat(page(world.manager(), "/coaching/statistics").select("tbody tr td").eachText()).containsExactly("1", "1", "1 dari 1", "0", "kurang dari sehari");
    }

    @Test
    void whatWasAgreedIsDoneByTheTeamAndConfirmedByTheCoach() throws Exception {
        var session = session("walk-in");
        ask(world.coach(), post(session + "/arrivals").param("number", innovation.number()));
        var visit = ask(world.coach(), post(session + "/calls").param("desk", "1")).getRedirectedUrl();
        var refused = ask(world.coach(), post(visit + "/actions").param("action", "Ukur antrean").param("due", "2020-01-01"));
        ask(world.coach(), post(visit + "/actions").param("action", "Ukur antrean").param("owner", world.leader().toString()).param("due", LocalDate.now().plusDays(7).toString()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#due-error").text()).contains("Pilih hari ini atau sesudahnya.");
        assertThat(page(world.leader(), "/").select("section[aria-labelledby=agreed] li a").eachText()).containsExactly("Ukur antrean");
        var panel = "/innovations/" + innovation.id() + "/coaching";
        var done = page(world.leader(), panel).select("form[action$=done]").attr("action");
        assertThat(ask(world.coach(), post(done)).getStatus()).isEqualTo(403);
        ask(world.leader(), post(done).param("evidence", "Rata-rata 12 menit."));

        assertThat(ask(world.leader(), post(done)).getStatus()).isEqualTo(409);
        assertThat(page(world.coach(), "/").select("section[aria-labelledby=agreed] .lab-badge").eachText()).containsExactly("menunggu coach");
        var closing = done.replace("/done", "/closing");
        assertThat(ask(world.leader(), post(closing).param("to", "CONFIRMED")).getStatus()).isEqualTo(403);
        ask(world.coach(), post(closing).param("to", "CONFIRMED"));
        assertThat(page(world.leader(), panel).select("li[id^=action-]").text()).contains("Rata-rata 12 menit.", "selesai");
    }

    private List<String> hints() {
        return queue.waiting(Set.of(world.region().id()), 10).stream().map(task -> task.hint().map(PersonId::toString).orElse("")).toList();
    }
}
