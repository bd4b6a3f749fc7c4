package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.labinov.form.FormFixtures.World;
import id.labinov.form.FormFixtures.Worlds;
import id.labinov.innovation.Files;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@FormModuleTest
class WorksheetWebTests {

    @Autowired MockMvc mvc;
    @Autowired Worlds worlds;
    @Autowired Worksheets worksheets;
    @Autowired Files files;

    private World world;

    @BeforeEach
    void aWorld() {
        world = worlds.aWorld();
    }

    private String base() {
        return "/innovations/" + world.id() + "/worksheets";
    }

    private MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }

    private Document page(PersonId person, String path) throws Exception {
        var answer = ask(person, get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletRequestBuilder save(int section, int version, String... namesAndValues) {
        var request = post(base() + "/every-kind/" + section).param("_version", String.valueOf(version));
        for (var n = 0; n < namesAndValues.length; n += 2) {
            request = request.param(namesAndValues[n], namesAndValues[n + 1]);
        }
        return request;
    }

    private Map<String, Object> answers() {
        return worksheets.answers(world.id(), "every-kind", Optional.empty()).orElse(Map.of());
    }

    @Test
    void allWorksheetsAreListedWithTheirState() throws Exception {
        ask(world.leader(), save(1, 0, "_asked", "name", "name", "Antrean"));

        var rows = page(world.leader(), base()).select(".lab-tasks > li");

        assertThat(rows.eachText()).hasSize(2);
        assertThat(rows.get(0).select("a").text()).isEqualTo("Lembar contoh");
        assertThat(rows.get(0).select(".badge").text()).isEqualTo("Siap");
        assertThat(rows.get(1).select(".badge").text()).isEqualTo("Belum dimulai");
    }

    @Test
    void aWorksheetIsATaskListOfItsSections() throws Exception {
        ask(world.leader(), save(1, 0, "_asked", "name", "name", "Antrean"));

        var page = page(world.leader(), base() + "/every-kind");

        assertThat(page.select(".lab-tasks > li > a").eachText()).containsExactly("Masalah", "Pilihan", "Baris");
        assertThat(page.select(".lab-tasks > li > .badge").eachText()).containsExactly("Sedang diisi", "Belum dimulai", "Belum dimulai");
    }

    @Test
    void savingGoesOnToTheNextTopicAndLastlyToTheCheck() throws Exception {
        assertThat(ask(world.leader(), save(1, 0, "_asked", "name", "name", "A")).getRedirectedUrl()).isEqualTo(base() + "/every-kind/2");
        assertThat(ask(world.leader(), save(3, 1)).getRedirectedUrl()).isEqualTo(base() + "/every-kind/check");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyQuestionHasALabelThatNamesItsInput(int section) throws Exception {
        var page = page(world.leader(), base() + "/every-kind/" + section);

        page.select("form[data-autosave] input:not([type=hidden]):not([type=radio]):not([type=checkbox]), form[data-autosave] textarea, form[data-autosave] select")
                .forEach(input -> assertThat(page.select("label[for=\"" + input.id() + "\"]").size()).as(input.outerHtml()).isEqualTo(1));
    }

    @Test
    void aDraftMayBeWrongAndIsShownAsTyped() throws Exception {
        var typed = "<script>alert('x')</script> 😀 مرحبا";

        ask(world.leader(), save(1, 0, "_asked", "name", "name", typed, "_asked", "amount", "amount", typed, "_asked", "day", "day", typed, "_asked", "story", "story", typed));

        var answer = ask(world.leader(), get(base() + "/every-kind/1"));
        assertThat(answer.getContentAsString()).doesNotContain("<script>alert");
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#name").val()).isEqualTo(typed);
        assertThat(page.select("#amount").val()).isEqualTo(typed);
        assertThat(page.select("#story").text()).isEqualTo(typed);
        assertThat(page(world.leader(), base() + "/every-kind/check").select("[data-answer=name] dd").text()).isEqualTo(typed);
    }

    @Test
    void aWrongAnswerIsStoredAndSaidOnceBeforeThePageGoesOn() throws Exception {
        var first = ask(world.leader(), save(1, 0, "_asked", "amount", "amount", "tiga"));
        var page = page(world.leader(), base() + "/every-kind/1");
        var again = ask(world.leader(), save(1, 1, "_asked", "amount", "amount", "tiga", "_told", page.select("input[name=_told]").val()));

        assertThat(first.getRedirectedUrl()).isEqualTo(base() + "/every-kind/1");
        assertThat(answers()).isEqualTo(Map.of("amount", "tiga"));
        assertThat(page.select("#amount-error").text()).contains("Jumlah: isi dengan angka");
        assertThat(again.getRedirectedUrl()).isEqualTo(base() + "/every-kind/2");
    }

    @Test
    void nobodyIsToldThatATextIsTooShortWhileWritingIt() throws Exception {
        var saved = ask(world.leader(), save(1, 0, "_asked", "story", "story", "satu"));

        assertThat(saved.getRedirectedUrl()).isEqualTo(base() + "/every-kind/2");
        assertThat(page(world.leader(), base() + "/every-kind/1").select(".lab-error")).isEmpty();
    }

    @Test
    void ofSeveralFilesEitherAllAreKeptOrNone() throws Exception {
        var png = java.util.Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var sent = MockMvcRequestBuilders.multipart(base() + "/every-kind/3").file(new MockMultipartFile("photo.upload", "pameran.png", "image/png", png))
                .file(new MockMultipartFile("photo.upload", "palsu.png", "image/png", "<html>".getBytes()));

        assertThat(ask(world.leader(), sent.param("_asked", "photo").param("_version", "0")).getStatus()).isEqualTo(422);
        assertThat(files.list(world.id())).isEmpty();
    }

    @Test
    void anEmptyFileIsASentenceBesideItsQuestion() throws Exception {
        var sent = MockMvcRequestBuilders.multipart(base() + "/every-kind/3").file(new MockMultipartFile("photo.upload", "pameran.png", "image/png", new byte[0]))
                .file(new MockMultipartFile("nothing.upload", "", "application/octet-stream", new byte[0]));

        var answer = ask(world.leader(), sent.param("_asked", "photo").param("_version", "0"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("#photo-files .lab-error").text()).contains("Berkas “pameran.png” kosong.");
    }

    @Test
    void nulIsTakenOutInsteadOfFailing() throws Exception {
        ask(world.leader(), save(1, 0, "_asked", "name", "name", "An\0trean"));

        assertThat(answers()).isEqualTo(Map.of("name", "Antrean"));
    }

    @Test
    void tooMuchTextIsASentenceBesideTheFieldAndStaysTyped() throws Exception {
        var answer = ask(world.leader(), save(1, 0, "_asked", "story", "story", "x".repeat(1_000_001)));

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#story-error").text()).contains("terlalu panjang");
        assertThat(page.select("#story").text()).hasSize(1_000_001);
        assertThat(answers()).isEmpty();
    }

    @Test
    void aRowIsAddedAndRemovedWithoutScript() throws Exception {
        var added = ask(world.leader(), save(3, 0, "_asked", "problems", "problems[0].what", "Antre", "addRow", "problems"));
        assertThat(added.getRedirectedUrl()).isEqualTo(base() + "/every-kind/3?add=problems#problems");
        assertThat(page(world.leader(), base() + "/every-kind/3?add=problems").select(".lab-row")).hasSize(2);

        ask(world.leader(), save(3, 1, "_asked", "problems", "problems[0].what", "Antre", "problems[1].what", "Obat", "removeRow", "problems[0]"));
        assertThat(answers().get("problems")).isEqualTo(List.of(Map.of("what", "Obat")));
    }

    @Test
    void theSameFieldChangedByTwoShowsBothTexts() throws Exception {
        ask(world.leader(), save(1, 0, "_asked", "name", "name", "Punya Ani"));

        var answer = ask(world.member(), save(1, 0, "_asked", "name", "name", "Punya Budi", "_asked", "story", "story", "baru"));

        assertThat(answer.getStatus()).isEqualTo(409);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#name").val()).isEqualTo("Punya Budi");
        assertThat(page.select(".lab-conflict blockquote").text()).isEqualTo("Punya Ani");
        assertThat(page.select("input[name=_version]").val()).isEqualTo("2");
        assertThat(answers()).isEqualTo(Map.of("name", "Punya Ani", "story", "baru"));
    }

    @Test
    void autosaveAnswersVersionTimeAndConflicts() throws Exception {
        ask(world.leader(), save(1, 0, "_asked", "name", "name", "Punya Ani"));

        var answer = ask(world.member(), post(base() + "/every-kind/autosave").param("_version", "0").param("_asked", "name", "story")
                .param("name", "Punya Budi").param("story", "baru"));

        var saved = new ObjectMapper().readTree(answer.getContentAsString());
        assertThat(saved.get("version").asInt()).isEqualTo(2);
        assertThat(saved.get("status").asText()).startsWith("Tersimpan ").contains("WITA");
        assertThat(saved.get("conflicts").get("name").asText()).isEqualTo("Punya Ani");
    }

    @Test
    void exactlyTheMarkedFieldsAreMarkedUnderTheReason() throws Exception {
        worksheets.mark(world.id(), "every-kind", List.of("story"), "", "Tambahkan angka.", world.by(), FormFixtures.NOON);

        var page = page(world.leader(), base() + "/every-kind/1");

        assertThat(page.select(".lab-correction").text()).contains("Tambahkan angka.", "Cerita", "21 November 2023 12.00 WITA");
        assertThat(page.select(".lab-marked").eachAttr("data-question")).containsExactly("story");
    }

    @Test
    void anEarlierVersionIsOpenedComparedAndRestored() throws Exception {
        ask(world.leader(), save(1, 0, "_asked", "name", "name", "Lama"));
        ask(world.member(), save(1, 1, "_asked", "name", "name", "Baru"));

        assertThat(page(world.leader(), base() + "/every-kind/versions").select(".lab-tasks > li")).hasSize(2);
        assertThat(page(world.leader(), base() + "/every-kind/versions/1").select(".lab-changed dd").eachText()).containsExactly("Sebelumnya Lama", "Sekarang Baru");
        ask(world.leader(), post(base() + "/every-kind/versions/1/restore"));
        assertThat(answers()).isEqualTo(Map.of("name", "Lama"));
    }

    @Test
    void aPhotoIsAttachedAndAWrongFileIsASentence() throws Exception {
        var png = java.util.Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var good = MockMvcRequestBuilders.multipart(base() + "/every-kind/3").file(new MockMultipartFile("photo.upload", "pameran.png", "image/png", png));
        ask(world.leader(), good.param("_asked", "photo").param("_version", "0"));
        assertThat(page(world.leader(), base() + "/every-kind/check").select("[data-answer=photo] a").text()).isEqualTo("pameran.png");

        var bad = MockMvcRequestBuilders.multipart(base() + "/every-kind/3").file(new MockMultipartFile("photo.upload", "virus.png", "image/png", "MZ tidak".getBytes()));
        var answer = ask(world.leader(), bad.param("_asked", "photo").param("_version", "1"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("#photo-files .lab-error")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"COACH", "MANAGER", "OBSERVER"})
    void readersReadAndDoNotWrite(Role role) throws Exception {
        var reader = worlds.aPerson(world.region(), "Pembaca", Set.of(), role);

        assertThat(page(reader, base() + "/every-kind").select("form[data-autosave], a.btn-primary")).isEmpty();
        assertThat(ask(reader, get(base() + "/every-kind/1")).getRedirectedUrl()).isEqualTo(base() + "/every-kind");
        assertThat(ask(reader, save(1, 0, "_asked", "name", "name", "A")).getStatus()).isEqualTo(403);
        assertThat(ask(reader, post(base() + "/every-kind/autosave")).getStatus()).isEqualTo(403);
        assertThat(ask(reader, post(base() + "/every-kind/versions/1/restore")).getStatus()).isEqualTo(403);
        assertThat(answers()).isEmpty();
    }

    @Test
    void anOperatorTypesForTheLeader() throws Exception {
        var operator = worlds.aPerson(world.region(), "Citra Dewi", Set.of(world.agency().id()), Role.OPERATOR);

        ask(operator, save(1, 0, "_asked", "name", "name", "A"));

        assertThat(page(world.leader(), base() + "/every-kind/versions").select(".lab-tasks > li").text()).contains("diketik oleh Citra Dewi untuk Ani Rahayu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/every-kind", "/every-kind/1", "/every-kind/check", "/every-kind/versions", "/every-kind/versions/1"})
    void anotherRegionFindsNothing(String path) throws Exception {
        var stranger = worlds.aWorld().leader();

        assertThat(ask(stranger, get(base() + path)).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such", "/no-such/1", "/every-kind/9", "/every-kind/versions/9", "/no-such/check", "/design-worksheet"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(ask(world.leader(), get(base() + path)).getStatus()).isEqualTo(404);
    }

    @Test
    void aSealedWorksheetIsReadOnly() throws Exception {
        worksheets.seal(world.id(), FormFixtures.NOON);

        assertThat(page(world.leader(), base() + "/every-kind").text()).contains("sudah dikunci");
        assertThat(ask(world.leader(), save(1, 0, "_asked", "name", "name", "A")).getStatus()).isEqualTo(403);
    }

    @Test
    void htmxGetsThePanelAlone() throws Exception {
        var panel = ask(world.leader(), get(base()).header("HX-Request", "true").header("HX-Target", "dossier-panel")).getContentAsString();

        assertThat(panel).doesNotContain("<html").contains("Lembar contoh");
    }

    @Test
    void aRealWorksheetIsShownInBothLanguages() throws Exception {
        assertThat(page(world.leader(), base() + "/diagnose-worksheet/1?lang=en").text()).contains("Who is affected");
        assertThat(page(world.leader(), base() + "/diagnose-worksheet/1?lang=id").text()).contains("Siapa yang merasakan");
    }
}
