package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Participants;
import id.labinov.document.PaperScan;
import id.labinov.form.Worksheets;
import id.labinov.form.Worksheets.Debt;
import id.labinov.innovation.Files;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.StoredFile;
import id.labinov.journey.JourneyPages;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@JourneyPages
class EventPaperWebTests {

    private static final String FORM = "drum-up-worksheet";

    @Autowired
    private MockMvc web;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Worksheets worksheets;
    @Autowired
    private Files files;
    @Autowired
    private Participants participants;

    private RoomWorld world;
    private LabEvent event;
    private InnovationId team;
    private PersonId neighbour;

    @BeforeEach
    void aTeamInARunningEvent() {
        world = new RoomWorld(beans, false);
        event = world.eventToday();
        team = world.innovations(1).get(0);
        neighbour = world.aPerson(Role.INNOVATOR);
        participants.add(world.cohortId, neighbour, world.agency, Actor.of(world.manager));
    }

    private byte[] printed(PersonId by, InnovationId innovation, int section) throws Exception {
        return PaperScan.pages(web(by, get("/innovations/" + innovation + "/worksheets/" + FORM + "/paper.pdf?section=" + section)).getContentAsByteArray()).get(0);
    }

    private MockHttpServletResponse send(RequestPostProcessor who, String address, byte[] photo) throws Exception {
        return web.perform(multipart(address).file(new MockMultipartFile("file", "foto.jpg", "image/jpeg", photo)).with(who).with(csrf())).andReturn().getResponse();
    }

    private void refused(LabEvent at, byte[] photo, String sentence) throws Exception {
        var answer = send(SignedInAs.person(world.innovator), "/events/" + at.id() + "/paper", photo);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(read(answer).select("main").text()).contains(sentence);
        assertThat(files.list(team)).isEmpty();
    }

    private List<String> gate() {
        return worksheets.missingForGate(team, FORM).stream().map(Debt::field).toList();
    }

    @Test
    void phoneOfAnotherTeamBringsTheSheetWhereItBelongs() throws Exception {
        assertThat(gate()).isNotEmpty();
        var sheet = PaperScan.together(9, List.of(printed(world.innovator, team, 1), printed(world.innovator, team, 3)));

        var answer = send(SignedInAs.person(neighbour), "/events/" + event.id() + "/paper", sheet);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/events/" + event.id() + "/paper");
        assertThat(gate()).isEmpty();
        assertThat(world.rows().get(0).ready()).isTrue();
        assertThat(worksheets.debts(team, List.of(FORM))).extracting(Debt::sentenceKey).contains("form.debt.on-paper");
        assertThat(files.list(team)).extracting(StoredFile::storedBy).containsExactly(neighbour);
        assertThat(web(neighbour, get("/innovations/" + team + "/worksheets")).getStatus()).isEqualTo(404);
    }

    @Test
    void scannedCodeOpensThePageForWhoeverSitsInTheRoom() throws Exception {
        var sheet = printed(world.innovator, team, 1);
        var address = PaperScan.codes(sheet).get(0).substring("http://localhost".length());
        var guest = SignedInAs.guest(neighbour, event.id().value());

        var page = read(web.perform(get(address).with(guest)).andReturn().getResponse());
        assertThat(page.select("main").text()).contains("Inovasi 0", "Komitmen").doesNotContain("Lembar kerja Diagnose");

        assertThat(send(guest, address, sheet).getStatus()).isEqualTo(302);
        assertThat(files.list(team)).extracting(StoredFile::storedBy).containsExactly(neighbour);
    }

    @Test
    void whoIsNotInTheRoomSendsNothing() throws Exception {
        var absent = world.aPerson(Role.INNOVATOR);
        var elsewhere = new RoomWorld(beans, false);
        var sheet = printed(world.innovator, team, 1);
        var address = PaperScan.codes(sheet).get(0).substring("http://localhost".length());

        assertThat(send(SignedInAs.person(absent), "/events/" + event.id() + "/paper", sheet).getStatus()).isEqualTo(403);
        assertThat(send(SignedInAs.person(absent), address, sheet).getStatus()).isEqualTo(403);
        assertThat(send(SignedInAs.person(elsewhere.coach), "/events/" + event.id() + "/paper", sheet).getStatus()).isEqualTo(404);
        assertThat(send(SignedInAs.guest(neighbour, elsewhere.event.id().value()), address, sheet).getStatus()).isEqualTo(403);
        assertThat(files.list(team)).isEmpty();
    }

    @Test
    void sheetOfAnotherEventOrRegionAndCatsChangeNothing() throws Exception {
        var elsewhere = new RoomWorld(beans, false);
        elsewhere.eventToday();
        var theirs = elsewhere.innovations(1).get(0);
        var foreign = PaperScan.pages(web(elsewhere.innovator, get("/innovations/" + theirs + "/worksheets/" + FORM + "/paper.pdf?section=1")).getContentAsByteArray()).get(0);

        refused(event, foreign, "bukan dari kegiatan ini");
        refused(event, PaperScan.together(0, List.of(printed(world.innovator, team, 1), foreign)), "bukan dari kegiatan ini");
        refused(event, PaperScan.aCat(), "tidak terbaca kode");
        refused(event, new byte[40 * 1024 * 1024], "paling besar 10 MB");
        assertThat(files.list(theirs)).isEmpty();
        assertThat(send(SignedInAs.person(world.innovator), PaperScan.codes(foreign).get(0).substring("http://localhost".length()), foreign).getStatus()).isEqualTo(404);
    }

    @Test
    void eventThatIsOverTakesNoPhotos() throws Exception {
        refused(world.event, printed(world.innovator, team, 1), "tidak sedang berlangsung");
        assertThat(read(web(world.innovator, get("/events/" + world.event.id() + "/paper"))).select("input[type=file]")).isEmpty();
    }

    @Test
    void facilitatorPrintsEmptySheetsForAllTeamsAtOnce() throws Exception {
        var other = world.innovations(1).get(0);
        var choices = read(web(world.coach, get("/events/" + event.id() + "/run"))).select("form[action$=/paper.pdf] option").eachAttr("value");

        var pdf = web(world.coach, get("/events/" + event.id() + "/paper.pdf").param("form", FORM));

        assertThat(choices).contains(FORM, "design-worksheet");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.getContentAsByteArray())) {
            var text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertThat(text).contains(beans.getBean(id.labinov.innovation.Innovations.class).find(team).orElseThrow().number(),
                    beans.getBean(id.labinov.innovation.Innovations.class).find(other).orElseThrow().number());
        }
        assertThat(web(world.coach, get("/events/" + event.id() + "/paper.pdf").param("form", "unknown")).getStatus()).isEqualTo(404);
        assertThat(web(world.innovator, get("/events/" + event.id() + "/paper.pdf").param("form", FORM)).getStatus()).isEqualTo(403);
    }

    @Test
    void wayToPhotographStandsWhereParticipantsAreAtHome() throws Exception {
        var way = "a[href=/events/" + event.id() + "/paper]";

        assertThat(read(web(neighbour, get("/"))).select(way)).hasSize(1);
        assertThat(read(web.perform(get("/events/" + event.id()).with(SignedInAs.guest(neighbour, event.id().value()))).andReturn().getResponse()).select(way)).hasSize(1);
        assertThat(read(web(world.aPerson(Role.INNOVATOR), get("/"))).select(way)).isEmpty();
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse web(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
