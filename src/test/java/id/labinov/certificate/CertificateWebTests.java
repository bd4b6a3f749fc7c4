package id.labinov.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.EventId;
import id.labinov.people.PersonId;
import id.labinov.people.Positions.Holding;
import id.labinov.people.Region;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CertificateModuleTest
class CertificateWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private Workshop workshop;
    @Autowired
    private CertificateRows rows;

    private Region region;
    private Cohort cohort;
    private EventId event;
    private PersonId manager;
    private PersonId head;
    private PersonId teacher;
    private PersonId absent;

    @BeforeEach
    void aWorkshopWithTwoTeachersOneOfWhomCame() {
        region = workshop.aRegion();
        cohort = workshop.aWorkshop(region, false);
        event = workshop.twoDays(cohort.id());
        manager = workshop.aPerson(region, "Pengelola", Role.MANAGER);
        // An appointment ends the sessions of before: who signs is nobody who asks.
        head = workshop.aPerson(region, "Dr. Kepala, M.Si.", Role.OBSERVER);
        var school = workshop.aSchool(region);
        teacher = workshop.aTeacher(region, cohort.id(), school, "Hj. Nurlina, S.Pd.");
        absent = workshop.aTeacher(region, cohort.id(), school, "Guru Absen");
        workshop.present(event, teacher);
    }

    private String list() {
        return "/cohorts/" + cohort.id() + "/certificates";
    }

    private MockHttpServletResponse issueAll() throws Exception {
        return as(manager, post(list()).param("kind", "participant").param("event", event.toString()).param("days", "1").param("all", "true"));
    }

    private Certificate issued() throws Exception {
        workshop.signedBy(region, head, Holding.DEFINITIVE);
        issueAll();
        return rows.of(teacher).get(0);
    }

    @ParameterizedTest
    @CsvSource({"MANAGER,200", "ADMINISTRATOR,200", "COACH,403", "INNOVATOR,403", "REVIEWER,403", "OPERATOR,403", "OBSERVER,403"})
    void managersIssueAndWord(Role role, int status) throws Exception {
        var me = workshop.aPerson(region, "Orang", role);

        for (var page : new String[] {list(), "/certificate-templates", "/certificate-templates/coach"}) {
            assertThat(as(me, get(page)).getStatus()).as(page).isEqualTo(status);
        }
    }

    @Test
    void strangersFindNothing() throws Exception {
        var code = issued().code();
        var stranger = workshop.aPerson(workshop.aRegion(), "Jauh", Role.MANAGER);

        assertThat(as(stranger, get(list())).getStatus()).isEqualTo(404);
        assertThat(as(stranger, get("/certificates/" + code + "/pdf")).getStatus()).isEqualTo(404);
        assertThat(as(stranger, get("/certificates/" + code + "/revoke")).getStatus()).isEqualTo(404);
        assertThat(as(absent, get("/certificates/" + code + "/pdf")).getStatus()).isEqualTo(404);
        assertThat(web.perform(get("/certificates/" + code + "/pdf")).andReturn().getResponse().getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void withoutSignatoryThePageSaysWhatIsMissing() throws Exception {
        var answer = issueAll();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Pilih dulu jabatan penanda tangan");
    }

    @Test
    void onlyThoseWhoCameGetOneWhateverIsTicked() throws Exception {
        workshop.signedBy(region, head, Holding.DEFINITIVE);

        as(manager, post(list()).param("event", event.toString()).param("days", "2").param("person", absent.toString(), teacher.toString()));

        assertThat(rows.of(teacher)).hasSize(1);
        assertThat(rows.of(absent)).isEmpty();
        assertThat(as(manager, get(list()).param("event", event.toString()).param("days", "2")).getContentAsString())
                .contains("hadir sedikitnya 2 dari 2 hari", "Kehadiran belum cukup", rows.of(teacher).get(0).number());
    }

    @Test
    void ownerDownloadsAPageWhoseCodeLeadsToItsVerification() throws Exception {
        var certificate = issued();

        var answer = as(teacher, get("/certificates/" + certificate.code() + "/pdf"));

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Hj. Nurlina, S.Pd.", certificate.number(), "PEMERINTAH KOTA BUNGA", "Kepala Badan", "Dr. Kepala, M.Si.");
            assertThat(code(document)).isEqualTo("http://localhost/certificates/" + certificate.code());
        }
        assertThat(as(teacher, get("/")).getContentAsString()).contains("/certificates/" + certificate.code() + "/pdf");
    }

    /** As a camera does: nearer, until the code is read. */
    private static String code(PDDocument document) throws Exception {
        for (var dots : new int[] {150, 220, 300}) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, dots);
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()));
            try {
                return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
            } catch (ReaderException notYet) {
                continue;
            }
        }
        return "";
    }

    @Test
    void everybodyVerifiesAndLearnsNothingElse() throws Exception {
        var certificate = issued();

        var page = web.perform(get("/certificates/" + certificate.code())).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.getContentAsString()).contains("Berlaku", "Hj. Nurlina, S.Pd.", certificate.number(), "Temu kelas", "Kota Bunga").doesNotContain("SMP Negeri", teacher.toString());
        for (var wrong : new String[] {"x", certificate.code().substring(1) + "A", certificate.id().toString()}) {
            var unknown = web.perform(get(java.net.URI.create("/certificates/" + wrong))).andReturn().getResponse();
            assertThat(unknown.getStatus()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void revokedCertificateSaysSoToEverybodyWithoutTheReason() throws Exception {
        var certificate = issued();
        var revoke = "/certificates/" + certificate.code() + "/revoke";

        assertThat(as(manager, post(revoke).param("reason", "")).getStatus()).isEqualTo(422);
        assertThat(as(teacher, post(revoke).param("reason", "Iseng")).getStatus()).isEqualTo(403);
        assertThat(as(manager, post(revoke).param("reason", "Tertukar orang")).getStatus()).isEqualTo(302);

        var page = web.perform(get("/certificates/" + certificate.code())).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Dicabut").doesNotContain("Tertukar orang");
        assertThat(as(teacher, get("/certificates/" + certificate.code() + "/pdf")).getStatus()).isEqualTo(403);
    }

    @Test
    void allOfAListComeAsOneFile() throws Exception {
        issued();
        workshop.present(event, absent);
        issueAll();

        var answer = as(manager, get(list() + ".pdf").param("kind", "participant").param("event", event.toString()));

        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("Hj. Nurlina, S.Pd.", "Guru Absen");
        }
        assertThat(as(manager, get(list() + ".pdf").param("kind", "coach")).getStatus()).isEqualTo(404);
    }

    @Test
    void wordingIsTriedOutKeptAndReset() throws Exception {
        var position = workshop.signedBy(region, head, Holding.DEFINITIVE);
        var logo = new MockMultipartFile("logo", "logo.png", "image/png", WordingTests.picture("png", 300, 300));
        var body = "{number}\n\n{name}\n\nuntuk {activity}";

        var wrong = as(manager, multipart("/certificate-templates/coach").param("title", "PIAGAM").param("body", "{nama}").param("version", "1"));
        var preview = as(manager, multipart("/certificate-templates/coach/preview").file(logo).param("title", "PIAGAM").param("body", body));
        var kept = as(manager, multipart("/certificate-templates/coach").file(logo).param("title", "PIAGAM").param("body", body)
                .param("signatory", position.toString()).param("version", "1"));

        var tooMuch = as(manager, multipart("/certificate-templates/coach/preview").param("title", "PIAGAM").param("body", body + "\n\nbaris".repeat(40)));

        assertThat(tooMuch.getStatus()).isEqualTo(422);
        assertThat(tooMuch.getContentAsString()).contains("tidak muat di satu halaman");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Kata {nama} tidak dikenal", "Kata {number} harus ada", "id=\"body-error\"");
        try (var document = Loader.loadPDF(preview.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("PIAGAM", "Namawati");
        }
        assertThat(kept.getStatus()).isEqualTo(302);
        assertThat(as(manager, get("/certificate-templates/coach/logo.png")).getContentType()).isEqualTo("image/png");
        as(manager, post("/certificate-templates/coach/reset"));
        assertThat(as(manager, get("/certificate-templates/coach/logo.png")).getStatus()).isEqualTo(404);
        assertThat(as(manager, get("/certificate-templates/jury")).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
