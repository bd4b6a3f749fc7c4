package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.document.PaperScan;
import id.labinov.form.FormFixtures.World;
import id.labinov.form.FormFixtures.Worlds;
import id.labinov.form.Worksheets.Debt;
import id.labinov.innovation.DossierRemoved;
import id.labinov.innovation.Files;
import id.labinov.innovation.StoredFile;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@FormModuleTest
class PaperWebTests {

    @Autowired MockMvc mvc;
    @Autowired Worlds worlds;
    @Autowired Worksheets worksheets;
    @Autowired Files files;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEventPublisher events;

    private World world;
    private byte[] printed;
    private List<byte[]> pages;
    private String sheets;

    @BeforeEach
    void aPrintedWorksheet() throws Exception {
        world = worlds.aWorld();
        printed = ask(world.leader(), get(base() + "/paper.pdf")).getContentAsByteArray();
        pages = PaperScan.pages(printed);
        sheets = PaperScan.codes(page(1)).get(0).replaceFirst("^http://localhost(/sheets/[A-Z0-9]+)/1$", "$1");
    }

    private String base() {
        return "/innovations/" + world.id() + "/worksheets/every-kind";
    }

    private byte[] page(int section) {
        return pages.get(section - 1);
    }

    private MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse send(PersonId person, int section, String name, byte[] photo, String... sure) throws Exception {
        var request = multipart(sheets + "/" + section).file(new MockMultipartFile("file", name, "image/jpeg", photo));
        return ask(person, sure.length > 0 ? request.param("sure", "true") : request);
    }

    private Document read(PersonId person, String path) throws Exception {
        var answer = ask(person, get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse refused(int section, String name, byte[] photo, String sentence) throws Exception {
        var answer = send(world.leader(), section, name, photo);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("main").text()).contains(sentence);
        assertThat(files.list(world.id())).isEmpty();
        assertThat(kept()).isZero();
        return answer;
    }

    private int kept() {
        return jdbc.sql("select count(*) from paper_sheet where innovation = ?").param(world.id().value()).query(Integer.class).single();
    }

    private List<String> gate() {
        return worksheets.missingForGate(world.id(), "every-kind").stream().map(Debt::field).toList();
    }

    private MockHttpServletRequestBuilder typed(String how, String... namesAndValues) {
        var request = post(base() + "/1").param("_version", String.valueOf(worksheets.version(world.id(), "every-kind"))).param("typed", how);
        for (var n = 0; n < namesAndValues.length; n += 2) {
            request = request.param("_asked", namesAndValues[n]).param(namesAndValues[n], namesAndValues[n + 1]);
        }
        return request.param("_photo", jdbc.sql("select p.id from paper_photo p join paper_sheet s on s.id = p.sheet where s.open_for = ?").param(world.id().value())
                .query(UUID.class).list().stream().map(UUID::toString).toArray(String[]::new));
    }

    @Test
    void photoThatCameWhileSomebodyTypedIsNotClosedUnseen() throws Exception {
        send(world.leader(), 1, "depan.jpg", page(1));
        var shownBefore = typed("anyway", "name", "SIPEDULI");
        send(world.member(), 1, "belakang.jpg", page(1));

        assertThat(ask(world.leader(), shownBefore).getRedirectedUrl()).isEqualTo(base() + "/1");
        assertThat(waiting()).isEqualTo(1);
        assertThat(ask(world.leader(), typed("anyway")).getRedirectedUrl()).isEqualTo("/paper-sheets");
        assertThat(waiting()).isZero();
    }

    @Test
    void countsOfARoomLeaveOutPaperForTheGateOnlyAndCountANewVersionAnew() throws Exception {
        var gate = gateCount();
        var seal = sealCount();
        assertThat(gate).isEqualTo(gate().size());

        send(world.leader(), 1, "foto.jpg", page(1));
        assertThat(gateCount()).isEqualTo(gate().size()).isLessThan(gate);
        assertThat(sealCount()).isEqualTo(seal);
        ask(world.leader(), typed("anyway", "name", "SIPEDULI"));

        assertThat(gateCount()).isEqualTo(gate().size()).isEqualTo(gate - 1);
        assertThat(sealCount()).isEqualTo(seal - 1);
    }

    private int gateCount() {
        return worksheets.missingForGateCounts(Map.of(world.id(), "every-kind")).get(world.id());
    }

    private int sealCount() {
        return worksheets.debtCounts(Map.of(world.id(), List.of("every-kind"))).get(world.id());
    }

    private int waiting() {
        return jdbc.sql("select count(*) from paper_sheet where open_for = ?").param(world.id().value()).query(Integer.class).single();
    }

    @Test
    void sheetSaysWhoseItIsAndHasRoomToWrite() throws Exception {
        try (var pdf = Loader.loadPDF(printed)) {
            var text = new PDFTextStripper().getText(pdf);

            assertThat(text).contains("Antrean ramah lansia", world.innovation().number(), "Ani Rahayu; Budi Santoso", world.agency().name(), world.region().name(),
                    "Nama", "☐ Kantor", "☐ Ya", "Mendesak", "Bagian 1 dari 3: Masalah", "localhost" + sheets + "/1");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Lembar contoh");
        }
        assertThat(pages).extracting(PaperScan::codes).containsExactly(List.of("http://localhost" + sheets + "/1"), List.of("http://localhost" + sheets + "/2"),
                List.of("http://localhost" + sheets + "/3"));
        var again = ask(world.member(), get(base() + "/paper.pdf?section=2")).getContentAsByteArray();
        assertThat(PaperScan.codes(PaperScan.pages(again).get(0))).containsExactly("http://localhost" + sheets + "/2");
    }

    @Test
    void filledSheetShowsTheAnswers() throws Exception {
        ask(world.leader(), post(base() + "/1").param("_version", "0").param("_asked", "name").param("name", "SIPEDULI"));
        ask(world.leader(), post(base() + "/2").param("_version", "1").param("_asked", "place").param("place", "home"));

        var filled = ask(world.leader(), get(base() + "/paper.pdf?filled=true")).getContentAsByteArray();

        try (var pdf = Loader.loadPDF(filled)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("SIPEDULI", "☒ Rumah", "☐ Kantor").doesNotContain("Diisi oleh");
        }
    }

    @Test
    void photoLandsInItsSectionAndSatisfiesTheGateButNotTheSeal() throws Exception {
        assertThat(gate()).containsExactly("name");

        var answer = send(world.member(), 1, "foto.jpg", page(1));

        assertThat(answer.getRedirectedUrl()).isEqualTo(sheets + "/1");
        assertThat(gate()).isEmpty();
        assertThat(worksheets.debts(world.id(), List.of("every-kind"))).filteredOn(debt -> debt.field().equals("name"))
                .extracting(Debt::sentenceKey).containsExactly("form.debt.on-paper");
        assertThat(files.list(world.id())).extracting(StoredFile::title, StoredFile::storedBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Lembar contoh – Masalah", world.member()));
        assertThat(read(world.leader(), base()).select(".lab-tasks > li > .badge").eachText()).containsExactly("Diisi di kertas", "Belum dimulai", "Belum dimulai");
        assertThat(read(world.leader(), sheets + "/1").select("#came ~ ul li").text()).contains("dikirim oleh Budi Santoso");
        assertThat(read(world.leader(), base() + "/check").text()).contains("di kertas, belum diketik");
        assertThat(read(world.leader(), base() + "/1").select("figure img").attr("src")).startsWith("/files/");
    }

    @Test
    void whatIsWrongWithATypedAnswerHoldsTheGate() throws Exception {
        send(world.leader(), 1, "foto.jpg", page(1));
        ask(world.leader(), post(base() + "/1").param("_version", "0").param("_asked", "name").param("name", "1234"));

        assertThat(gate()).containsExactly("name");
    }

    @Test
    void sheetOfAnotherSectionOrTeamChangesNothing() throws Exception {
        var other = worlds.aWorld();
        var others = ask(other.leader(), get("/innovations/" + other.id() + "/worksheets/every-kind/paper.pdf")).getContentAsByteArray();

        refused(1, "foto.jpg", page(2), "bagian “Pilihan”, bukan “Masalah”");
        var answer = refused(1, "foto.jpg", PaperScan.pages(others).get(0), "bukan milik “Antrean ramah lansia”");
        assertThat(answer.getContentAsString()).doesNotContain(other.innovation().number()).doesNotContain("name=\"sure\"");
    }

    @Test
    void catIsKeptOnlyIfSomebodySaysThatItIsTheSheet() throws Exception {
        var answer = refused(1, "kucing.jpg", PaperScan.aCat(), "tidak terbaca kode");
        assertThat(Jsoup.parse(answer.getContentAsString()).select("input[name=sure]")).hasSize(1);

        send(world.leader(), 1, "kucing.jpg", PaperScan.aCat(), "sure");

        assertThat(jdbc.sql("select recognised from paper_photo p join paper_sheet s on s.id = p.sheet where s.innovation = ?").param(world.id().value())
                .query(Boolean.class).list()).containsExactly(false);
        assertThat(read(world.leader(), base() + "/1").select("figcaption").text()).contains("kode tidak terbaca");
    }

    @Test
    void photoOfAPhoneThatWritesHeicIsTakenOnItsSendersWord() throws Exception {
        var heic = "\0\0\0\30ftypheic\0\0\0\0heicmif1".getBytes(StandardCharsets.ISO_8859_1);
        refused(1, "IMG_1.HEIC", heic, "HEIC tidak dapat dibaca");

        assertThat(send(world.leader(), 1, "IMG_1.HEIC", heic, "sure").getStatus()).isEqualTo(302);
        assertThat(read(world.leader(), base() + "/1").select("figure > a").text()).contains("unduh");
    }

    @Test
    void tooLargeEmptyAndOtherFilesAreASentence() throws Exception {
        refused(1, "besar.jpg", new byte[40 * 1024 * 1024], "paling besar 10 MB");
        refused(1, "kosong.jpg", new byte[0], "Ambil atau pilih foto dulu");
        refused(1, "surat.pdf", "%PDF-1.7\n".getBytes(), "bukan foto");
        refused(1, "palsu.jpg", "<html>".getBytes(), "palsu.jpg");
        assertThat(read(world.leader(), sheets + "/1").select("#file-limit").text()).contains("10 MB");
    }

    @Test
    void sealedWorksheetTakesNoPhotos() throws Exception {
        worksheets.seal(world.id(), Instant.parse("2023-12-08T04:00:00Z"));

        refused(1, "foto.jpg", page(1), "sudah dikunci");
        assertThat(read(world.leader(), sheets + "/1").select("input[type=file]")).isEmpty();
    }

    @Test
    void codeOpensNothingForThoseWhoAreNotInTheRoom() throws Exception {
        var stranger = worlds.aPerson(world.region(), "Orang Lain", Set.of(world.agency().id()), Role.INNOVATOR);
        var observer = worlds.aPerson(world.region(), "Pengamat", Set.of(), Role.OBSERVER);
        var coach = worlds.aPerson(world.region(), "Fasilitator", Set.of(), Role.COACH);

        assertThat(ask(stranger, get(sheets + "/1")).getStatus()).isEqualTo(403);
        assertThat(send(stranger, 1, "foto.jpg", page(1)).getStatus()).isEqualTo(403);
        assertThat(send(observer, 1, "foto.jpg", page(1)).getStatus()).isEqualTo(403);
        assertThat(kept()).isZero();
        assertThat(send(coach, 1, "foto.jpg", page(1)).getStatus()).isEqualTo(302);
    }

    @Test
    void anotherRegionsCodeAndUnknownOnesDoNotExist() throws Exception {
        var elsewhere = worlds.aWorld();

        assertThat(send(elsewhere.leader(), 1, "foto.jpg", page(1)).getStatus()).isEqualTo(404);
        assertThat(ask(world.leader(), get("/sheets/CCCCCCCCCCCC/1")).getStatus()).isEqualTo(404);
        assertThat(ask(world.leader(), get(sheets + "/9")).getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get(sheets + "/1")).andReturn().getResponse().getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void operatorTypesForTheTeamAndClosesTheSheet() throws Exception {
        var operator = worlds.aPerson(world.region(), "Wati", Set.of(world.agency().id()), Role.OPERATOR);
        send(world.leader(), 1, "foto.jpg", page(1));
        assertThat(read(operator, "/paper-sheets").select("main li a").attr("href")).isEqualTo(base() + "/1");

        assertThat(ask(operator, typed("true", "name", "SIPEDULI")).getRedirectedUrl()).isEqualTo("/paper-sheets");

        assertThat(read(operator, "/paper-sheets").select("main li")).isEmpty();
        assertThat(gate()).isEmpty();
        assertThat(read(world.leader(), base() + "/check").select(".lab-answers").first().text()).contains("Sumber di kertas", "Diketik oleh Wati untuk Ani Rahayu");
        assertThat(files.list(world.id())).hasSize(1);
    }

    @Test
    void closingSaysOnceWhatIsMissing() throws Exception {
        send(world.leader(), 1, "foto.jpg", page(1));

        var first = ask(world.member(), typed("true", "story", "satu dua tiga"));
        assertThat(first.getRedirectedUrl()).isEqualTo(base() + "/1?closing=true");
        var said = read(world.member(), first.getRedirectedUrl());
        assertThat(said.select("#untyped li").eachText()).containsExactly("Nama: belum diisi");
        assertThat(gate()).isEmpty();

        ask(world.member(), typed("anyway", "story", "satu dua tiga"));

        assertThat(gate()).containsExactly("name");
        assertThat(jdbc.sql("select lacking from paper_sheet where innovation = ? and open_for is null").param(world.id().value()).query(Integer.class).list())
                .containsExactly(1);
    }

    @Test
    void laterPhotoOpensTheSheetAgain() throws Exception {
        send(world.leader(), 1, "foto.jpg", page(1));
        ask(world.leader(), typed("anyway"));

        send(world.leader(), 1, "lagi.jpg", page(1));

        assertThat(kept()).isEqualTo(2);
        assertThat(gate()).isEmpty();
    }

    @Test
    void photoIsTakenBackUntilItIsTyped() throws Exception {
        var coach = worlds.aPerson(world.region(), "Fasilitator", Set.of(), Role.COACH);
        send(world.leader(), 1, "satu.jpg", page(1));
        send(coach, 1, "dua.jpg", page(1));
        var photos = jdbc.sql("select p.id from paper_photo p join paper_sheet s on s.id = p.sheet where s.innovation = ? order by p.sent_at, p.id")
                .param(world.id().value()).query(java.util.UUID.class).list();

        assertThat(ask(coach, post("/paper-photos/" + photos.get(0) + "/removal")).getStatus()).isEqualTo(403);
        assertThat(ask(worlds.aWorld().leader(), post("/paper-photos/" + photos.get(0) + "/removal")).getStatus()).isEqualTo(404);
        assertThat(ask(world.member(), post("/paper-photos/" + photos.get(0) + "/removal")).getRedirectedUrl()).isEqualTo(base() + "/1");
        assertThat(files.list(world.id())).extracting(StoredFile::fileName).containsExactly("dua.jpg");

        ask(world.leader(), typed("anyway"));
        assertThat(ask(coach, post("/paper-photos/" + photos.get(1) + "/removal")).getStatus()).isEqualTo(403);
        assertThat(files.list(world.id())).hasSize(1);
    }

    @Test
    void lastPhotoTakesTheSheetWithIt() throws Exception {
        send(world.leader(), 1, "satu.jpg", page(1));
        var photo = jdbc.sql("select p.id from paper_photo p join paper_sheet s on s.id = p.sheet where s.innovation = ?").param(world.id().value())
                .query(java.util.UUID.class).single();

        ask(world.leader(), post("/paper-photos/" + photo + "/removal").param("code", sheets.substring("/sheets/".length())));

        assertThat(kept()).isZero();
        assertThat(files.list(world.id())).isEmpty();
        assertThat(gate()).containsExactly("name");
    }

    @Test
    void sheetsGoWithTheDossier() throws Exception {
        send(world.leader(), 1, "satu.jpg", page(1));

        events.publishEvent(new DossierRemoved(world.id()));

        assertThat(kept()).isZero();
        assertThat(ask(world.leader(), get(sheets + "/1")).getStatus()).isEqualTo(404);
    }

    @Test
    void sheetWaitsForNobodyElse() throws Exception {
        var elsewhere = worlds.aPerson(world.region(), "Operator lain", Set.of(), Role.OPERATOR);
        send(world.leader(), 1, "satu.jpg", page(1));

        assertThat(read(elsewhere, "/paper-sheets").select("main li")).isEmpty();
        assertThat(read(world.member(), "/paper-sheets").select("main li")).hasSize(1);
    }
}
