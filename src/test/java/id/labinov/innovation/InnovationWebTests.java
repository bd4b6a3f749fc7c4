package id.labinov.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.Unzipped;
import id.labinov.innovation.InnovationFixtures.World;
import id.labinov.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jsoup.Jsoup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@InnovationModuleTest
class InnovationWebTests {

    private static final byte[] PDF = "%PDF-1.4\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private MockMvc web;
    @Autowired
    private InnovationFixtures fixtures;
    @Autowired
    private Innovations innovations;
    @Autowired
    private Files files;
    @Autowired
    private Comments comments;
    @Autowired
    private HeardEvents heard;

    private World world;
    private Innovation innovation;
    private String dossier;

    @BeforeEach
    void anInnovationOfTheSignedInInnovator() {
        world = fixtures.aWorld();
        innovation = fixtures.anInnovation(world, "Antre dari Rumah");
        dossier = "/innovations/" + innovation.id();
        fixtures.signIn(world.innovator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/facts", "/edit", "/team", "/team?find=se", "/files", "/comments", "/print"})
    void pagesOfADossierShowItsName(String page) throws Exception {
        var shown = ask(get(dossier + page));

        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString()).contains("Antre dari Rumah").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/facts", "/team", "/files", "/comments"})
    void panelAloneIsShownToHtmx(String page) throws Exception {
        var shown = ask(get(dossier + page).header("HX-Request", "true").header("HX-Target", "dossier-panel"));

        assertThat(Jsoup.parse(shown.getContentAsString()).select("body > section")).hasSize(1);
        assertThat(shown.getContentAsString()).doesNotContain("<header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/facts", "/edit", "/team", "/files", "/comments", "/print", "/archive"})
    void dossierOfAnotherRegionDoesNotExist(String page) throws Exception {
        fixtures.signIn(fixtures.somebody(fixtures.aWorld(), Role.MANAGER));

        assertThat(ask(get(dossier + page)).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/innovations/x/facts", "/innovations/00000000-0000-0000-0000-000000000000", "/files/x", "/team-invitations/x"})
    void unknownIdsAreNotFound(String address) throws Exception {
        assertThat(ask(get(address)).getStatus()).isEqualTo(404);
    }

    @Test
    void observerReadsAndChangesNothing() throws Exception {
        fixtures.signIn(fixtures.somebody(world, Role.OBSERVER));

        assertThat(ask(get(dossier + "/facts")).getStatus()).isEqualTo(200);
        assertThat(ask(get(dossier + "/edit")).getStatus()).isEqualTo(403);
        assertThat(ask(post(dossier + "/comments").param("body", "Halo")).getStatus()).isEqualTo(403);
        assertThat(ask(multipart(dossier + "/files").file(new MockMultipartFile("file", "a.pdf", "application/pdf", PDF))).getStatus()).isEqualTo(403);
        assertThat(ask(post(dossier + "/team/links").param("role", "MEMBER")).getStatus()).isEqualTo(403);
        assertThat(ask(post(dossier + "/links").param("kind", "DUPLICATE").param("number", "X")).getStatus()).isEqualTo(403);
    }

    @Test
    void registeringTwiceWithOneFormRegistersOnce() throws Exception {
        var draft = InnovationId.next().toString();

        var first = register(draft, "Bank Pohon", "Warga menanam lalu menabung.", "");
        var second = register(draft, "Bank Pohon", "Warga menanam lalu menabung.", "");

        assertThat(first.getRedirectedUrl()).isEqualTo("/innovations/" + draft);
        assertThat(second.getRedirectedUrl()).isEqualTo("/innovations/" + draft);
        assertThat(heard.of(InnovationRegistered.class, InnovationId.of(draft))).hasSize(1);
    }

    @Test
    void similarNamesAreShownBeforeRegistering() throws Exception {
        var draft = InnovationId.next().toString();

        var asked = register(draft, "ANTRE  dari rumah", "Sama.", "");
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(asked.getContentAsString()).contains(innovation.number()).contains("Namanya sama persis").contains("Tetap daftarkan");
        assertThat(innovations.find(InnovationId.of(draft))).isEmpty();

        assertThat(register(draft, "ANTRE  dari rumah", "Sama.", innovation.id().toString()).getRedirectedUrl()).isEqualTo("/innovations/" + draft);
    }

    @Test
    void unfinishedRegistrationKeepsWhatWasTyped() throws Exception {
        var shown = register("", "", "<b>Hai</b>", "");

        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(shown.getContentAsString()).contains("Tuliskan nama inovasi.").contains("&lt;b&gt;Hai&lt;/b&gt;").doesNotContain("<b>Hai</b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "🦀🚀 inovasi", "ابتكار עברית", "O'Brien \"dan\" `kawan` ${7*7} #{x}", "baris\nkedua"})
    void oddTextIsKeptAndShownVerbatim(String text) throws Exception {
        var answer = ask(edit(1).param("name", text).param("summary", text).param("shortName", ""));

        assertThat(answer.getRedirectedUrl()).isEqualTo(dossier + "/facts");
        assertThat(innovations.find(innovation.id()).get().name()).isEqualTo(text);
        var page = Jsoup.parse(ask(get(dossier + "/facts")).getContentAsString());
        assertThat(page.select("main h1").first().wholeText()).isEqualTo(text);
        assertThat(page.select("main script:not([src])")).isEmpty();
    }

    @Test
    void impossibleInputIsAnsweredBesideItsField() throws Exception {
        var answer = ask(edit(1).param("name", "").param("summary", "x".repeat(1_000_000)).param("leadAgency", UUID.randomUUID().toString()));
        var choices = ask(edit(1).param("name", "A").param("form", "NONE").param("sdgs", "x").param("trialStart", "kemarin").param("affair", "x"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Tuliskan nama inovasi.").contains("paling banyak 2.000 karakter");
        assertThat(choices.getStatus()).isEqualTo(422);
        assertThat(choices.getContentAsString()).contains("Tulis tanggal seperti").contains("Pilih dari daftar.");
    }

    @Test
    void twoWritersOfDifferentFieldsBothWin() throws Exception {
        ask(edit(1).param("name", "Antre dari Rumah").param("summary", "Milik orang lain").param("was-name", "Antre dari Rumah").param("was-summary", "Ringkas."));

        var second = ask(edit(1).param("name", "Nama Baru").param("summary", "Ringkas.").param("was-name", "Antre dari Rumah").param("was-summary", "Ringkas."));

        assertThat(second.getRedirectedUrl()).isEqualTo(dossier + "/facts");
        assertThat(innovations.find(innovation.id()).get()).extracting(Innovation::name, Innovation::summary)
                .containsExactly("Nama Baru", "Milik orang lain");
    }

    @Test
    void twoWritersOfOneFieldSeeBothTexts() throws Exception {
        ask(edit(1).param("name", "Nama Satu").param("summary", "Ringkas.").param("was-name", "Antre dari Rumah").param("was-summary", "Ringkas."));

        var second = ask(edit(1).param("name", "Nama Dua").param("summary", "Ringkas.").param("was-name", "Antre dari Rumah").param("was-summary", "Ringkas."));

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("Nama Satu").contains("Nama Dua");
        assertThat(innovations.find(innovation.id()).get().name()).isEqualTo("Nama Satu");
    }

    @Test
    void fileIsGivenAsItCameAndOnlyToReaders() throws Exception {
        var stored = ask(multipart(dossier + "/files").file(new MockMultipartFile("file", "C:\\laporan \"baru\".pdf", "text/html", PDF)).param("title", "<i>SK</i>"));
        assertThat(stored.getRedirectedUrl()).isEqualTo(dossier + "/files");
        var file = files.list(innovation.id()).get(0);
        assertThat(file).extracting(StoredFile::fileName, StoredFile::title, StoredFile::mediaType, StoredFile::size)
                .containsExactly("laporan \"baru\".pdf", "<i>SK</i>", "application/pdf", (long) PDF.length);

        var content = ask(get("/files/" + file.id() + "/content"));

        assertThat(content.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(content.getHeader("Content-Disposition")).isEqualTo("inline; filename=\"=?UTF-8?Q?laporan_=22baru=22.pdf?=\"; filename*=UTF-8''laporan%20%22baru%22.pdf");
        assertThat(content.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(content.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        fixtures.signIn(fixtures.somebody(world, Role.INNOVATOR));
        assertThat(ask(get("/files/" + file.id() + "/content")).getStatus()).isEqualTo(404);
    }

    @Test
    void fileThatIsNotWhatItSaysIsRefused() throws Exception {
        assertThat(upload("virus.exe", PDF).getContentAsString()).contains("jenis berkas ini tidak diterima");
        assertThat(upload("foto.jpg", PDF).getContentAsString()).contains("tidak sesuai dengan namanya");
        assertThat(upload("kosong.pdf", new byte[0]).getContentAsString()).contains("Berkas ini kosong.");
        assertThat(upload("besar.txt", "a".repeat(400_000).getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(422);
        assertThat(files.list(innovation.id())).isEmpty();
    }

    @Test
    void titleIsEmptyUntilSomethingWasTyped() throws Exception {
        assertThat(Jsoup.parse(ask(get(dossier + "/files")).getContentAsString()).select("input[name=title]").val()).isEmpty();
    }

    @Test
    void newVersionReplacesAndOldOneStays() throws Exception {
        upload("a.pdf", PDF);
        var first = files.list(innovation.id()).get(0);

        ask(multipart("/files/" + first.id() + "/versions").file(new MockMultipartFile("file", "b.txt", null, "isi".getBytes(StandardCharsets.UTF_8))));

        assertThat(files.list(innovation.id())).extracting(StoredFile::edition, StoredFile::fileName).containsExactly(tuple(2, "b.txt"));
        assertThat(files.versions(first)).hasSize(2);
        assertThat(ask(get("/files/" + first.id())).getContentAsString()).contains("a.pdf").contains("b.txt");
    }

    @Test
    void privateCommentIsNeverShownToTheTeam() throws Exception {
        var coach = fixtures.aPerson(world.region(), "Citra Dewi", Set.of(), Role.COACH);
        var secret = comments.write(fixtures.me(coach, world.region(), Set.of(), Role.COACH), innovation.id(), Optional.empty(), "Rahasia pendamping @Ani Rahayu", true);

        assertThat(ask(get(dossier + "/comments")).getContentAsString()).doesNotContain("Rahasia pendamping");
        assertThat(Unzipped.texts(ask(get(dossier + "/archive")).getContentAsByteArray()).values()).isNotEmpty()
                .noneMatch(text -> text.contains("Rahasia pendamping"));
        assertThat(ask(post(dossier + "/comments").param("body", "x").param("parent", secret.toString())).getStatus()).isEqualTo(404);
        assertThat(ask(post(dossier + "/comments").param("body", "x").param("confidential", "true")).getStatus()).isEqualTo(403);
        assertThat(heard.of(PersonMentioned.class, innovation.id())).isEmpty();
    }

    @Test
    void mentionTellsWhoMayReadIt() throws Exception {
        var coach = fixtures.aPerson(world.region(), "Citra Dewi", Set.of(), Role.COACH);

        ask(post(dossier + "/comments").param("body", "Mohon dilihat @citra, <b>terima</b> kasih"));

        assertThat(heard.of(PersonMentioned.class, innovation.id())).extracting(PersonMentioned::person).containsExactly(coach.id());
        assertThat(ask(get(dossier + "/comments")).getContentAsString()).contains("&lt;b&gt;terima&lt;/b&gt;");
    }

    @Test
    void listAndExportHoldTheSame() throws Exception {
        assertThat(ask(get("/innovations?q=antre")).getContentAsString()).contains(innovation.number());
        assertThat(ask(get("/innovations?page=x&maturity=y&agency=z&q=%25")).getStatus()).isEqualTo(200);
        assertThat(ask(get("/innovations/export/csv")).getContentAsString(StandardCharsets.UTF_8)).contains(innovation.number() + ";Antre dari Rumah");
        assertThat(ask(get("/innovations/export/xlsx")).getContentAsByteArray()).startsWith('P', 'K');
        assertThat(ask(get("/innovations/export/exe")).getStatus()).isEqualTo(404);
        assertThat(ask(get("/innovations/new")).getStatus()).isEqualTo(200);
        assertThat(ask(get("/innovations/similar?name=antre+dari+rumah&cohort=" + world.cohort())).getContentAsString()).contains(innovation.number());
        assertThat(ask(get("/team-invitations")).getContentAsString()).contains("Tidak ada undangan");
    }

    private MockHttpServletResponse register(String draft, String name, String summary, String seen) throws Exception {
        return ask(post("/innovations").param("draft", draft).param("name", name).param("summary", summary).param("seen", seen)
                .param("agency", world.agency().id().toString()).param("cohort", world.cohort().toString()));
    }

    private MockHttpServletResponse upload(String name, byte[] content) throws Exception {
        return ask(multipart(dossier + "/files").file(new MockMultipartFile("file", name, null, content)));
    }

    private MockHttpServletRequestBuilder edit(int version) {
        return post(dossier + "/edit").param("version", String.valueOf(version));
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf())).andReturn().getResponse();
    }
}
