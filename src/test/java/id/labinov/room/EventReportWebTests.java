package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.coaching.ClinicUnderMeasure;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Participants;
import id.labinov.cohort.Presence;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.CohortChronicle;
import id.labinov.journey.JourneyPages;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import id.labinov.room.Room.Reach;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The report of an event says what its run page says. */
@JourneyPages
class EventReportWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Room room;
    @Autowired
    private BatchRows batches;
    @Autowired
    private BatchUndo undo;
    @Autowired
    private EventReportReader reader;
    @Autowired
    private CohortChronicle chronicle;
    @Autowired
    private Participants participants;
    @Autowired
    private JdbcClient jdbc;

    private RoomWorld world;
    private LabEvent event;
    private List<InnovationId> teams;

    /** Three teams: all went on, one act was taken back, one asked for help, and the second team began yesterday. */
    @BeforeEach
    void aDayInTheRoom() throws Exception {
        world = new RoomWorld(beans, false);
        event = world.eventToday();
        teams = world.innovations(3);
        jdbc.sql("update journey_event set at = at - interval '2' day where innovation = ?").param(teams.get(1).value()).update();
        advance(Reach.ALL, seen());
        var second = seen().stream().filter(one -> one.innovation().equals(teams.get(1))).toList();
        advance(Reach.CHOSEN, second);
        undo.undo(event, batches.recent(event).get(0), "Dibatalkan", Actor.of(world.coach));
        ask(world.innovator, post("/innovations/" + teams.get(0) + "/hand").param("question", "Bagaimana?"));
        participants.note(event.id(), List.of(world.innovator), Presence.PRESENT, Actor.of(world.coach));
    }

    @Test
    void countsAreThoseOfTheRunPageAndOfWhatWasNotTakenBack() throws Exception {
        var facts = reader.of(world.signedIn(world.coach, Role.COACH), world.cohort(), event);

        assertThat(facts.teams()).extracting(EventReportReader.Team::row).isEqualTo(beans.getBean(RoomReader.class).rows(world.cohort(), event));
        var page = Jsoup.parse(ask(world.coach, get("/events/" + event.id() + "/run")).getContentAsString());
        assertThat(page.select("main > p.h2").text()).isEqualTo(facts.ready() + " dari " + facts.running() + " siap");
        assertThat(facts.paths()).isEqualTo(new CohortChronicle.Counts(3, 0, 0));
        assertThat(facts.acts()).isEqualTo(new RoomCounts.Acts(3, 1));
        assertThat(facts.help()).isEqualTo(new RoomCounts.Help(1, 0));
        assertThat(facts.participants()).isEqualTo(1);
        assertThat(facts.present().values()).containsExactly(1L, 0L);
    }

    @Test
    void eachTeamStandsWhereItStoodAtTheStartAndAtTheEnd() {
        var facts = reader.of(world.signedIn(world.coach, Role.COACH), world.cohort(), event);

        assertThat(facts.teams()).extracting(team -> team.row().name(), EventReportReader.Team::before, EventReportReader.Team::after).containsExactly(
                tuple("Inovasi 0", Optional.empty(), Optional.of("DIAGNOSE")),
                tuple("Inovasi 1", Optional.of("DRUM_UP"), Optional.of("DIAGNOSE")),
                tuple("Inovasi 2", Optional.empty(), Optional.of("DIAGNOSE")));
        assertThat(chronicle.stood(world.cohort(), Instant.now().plusSeconds(60))).hasSize(3).containsEntry(teams.get(1), "DIAGNOSE");
    }

    @Test
    void decisionsAndReturnsAreCountedToo() {
        jdbc.sql("update cohort_gate set policy = 'BLOCKS' where cohort = ? and gate = 'DIAGNOSE'").params(world.cohortId.value()).update();
        var blocked = world.innovations(1).get(0);
        advance(Reach.CHOSEN, of(blocked));
        advance(Reach.CHOSEN, of(blocked));

        room.decide(world.cohort(), event, of(blocked), world.signedIn(world.coach, Role.COACH));
        room.sendBack(world.cohort(), event, new RoomInput(List.of(), of(blocked).stream().map(Seen::toString).toList(), false, "DRUM_UP", "incomplete", "Lengkapi",
                null, null, "", ""), Actor.of(world.coach));

        assertThat(reader.of(world.signedIn(world.coach, Role.COACH), world.cohort(), event).paths()).isEqualTo(new CohortChronicle.Counts(5, 1, 1));
    }

    @Test
    void paperHasLetterheadNumbersTeamsFollowUpAndPhotos() throws Exception {
        agreed("Ukur antrean Senin pagi");
        web.perform(multipart("/events/" + event.id() + "/photos").file(new MockMultipartFile("file", "a.png", "image/png", picture()))
                .param("caption", "Tim menyusun rencana").with(SignedInAs.person(world.coach)).with(csrf()));

        var pdf = ask(world.coach, get("/events/" + event.id() + "/report/pdf"));
        var word = ask(world.coach, get("/events/" + event.id() + "/report/docx"));

        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Laporan kegiatan: Temu hari ini", "Kota Ruang", "Tim yang berjalan 3",
                    "Lembar kerja yang diserahkan 3", "Permintaan bantuan 1", "Inovasi 1", "Drum-up", "Diagnose", "Ukur antrean Senin pagi", world.name(world.innovator), "Tim menyusun rencana")
                    .doesNotContain("Angkatan latihan");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(word.getContentAsByteArray()))) {
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getAllPictures()).hasSize(1);
        }
        assertThat(ask(world.coach, get("/events/" + event.id() + "/report/odt")).getStatus()).isEqualTo(404);
    }

    @Test
    void helperWithoutARoleReadsNoAgreementsOfOtherTeams() throws Exception {
        agreed("Ukur antrean Senin pagi");
        var helper = world.aPerson(Role.INNOVATOR);

        assertThat(reader.of(world.signedIn(helper, Role.INNOVATOR), world.cohort(), event).promises()).isEmpty();
        assertThat(reader.of(world.signedIn(world.coach, Role.COACH), world.cohort(), event).promises()).extracting(promise -> promise.agreed().what())
                .containsExactly("Ukur antrean Senin pagi");
    }

    @Test
    void practiceIsSaidToBePractice() throws Exception {
        var practice = new RoomWorld(beans, true);
        practice.innovations(1);

        var pdf = ask(practice.coach, get("/events/" + practice.event.id() + "/report/pdf"));

        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Angkatan latihan");
        }
    }

    private void agreed(String what) throws Exception {
        var coach = world.signedIn(world.coach, Role.COACH);
        new ClinicUnderMeasure(beans).running(world.region, coach, List.of(beans.getBean(Innovations.class).find(teams.get(0)).orElseThrow()));
        var visit = jdbc.sql("select id from coaching_visit where innovation = ?").param(teams.get(0).value()).query(UUID.class).single();
        ask(world.coach, post("/coaching-visits/" + visit + "/actions").param("action", what).param("owner", world.innovator.toString())
                .param("due", LocalDate.now(ZoneId.of("Asia/Makassar")).plusDays(7).toString()));
    }

    private void advance(Reach reach, List<Seen> rows) {
        assertThat(room.advance(world.cohort(), event, reach, rows, rows, Actor.of(world.manager))).allMatch(RowResult::done);
    }

    private List<Seen> seen() {
        return beans.getBean(RoomReader.class).rows(world.cohort(), event).stream().map(Seen::of).toList();
    }

    private List<Seen> of(InnovationId innovation) {
        return seen().stream().filter(one -> one.innovation().equals(innovation)).toList();
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
