package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.notification.MailTexts.MailText;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import id.labinov.web.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MailPages
class TextWebTests {

    private static final String LIST = "/administration/mail-texts";
    private static final String TASK = LIST + "/task-free";

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private MailTexts texts;
    @Autowired
    private Kinds kinds;
    @Autowired
    private Texts words;
    @Autowired
    private NoticeRows notices;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;
    private World world;
    private PersonId me;

    @BeforeEach
    void aWorld() {
        world = worlds.aWorld();
        me = world.administrator();
    }

    private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse keep(String language, String subject, String body, int version) throws Exception {
        return as(me, post(TASK).param("language", language).param("subject", subject).param("body", body).param("version", String.valueOf(version)));
    }

    private MailText text(String language) {
        return texts.of(world.region().id(), "task-free", Locale.forLanguageTag(language));
    }

    @Test
    void everyDeliveredTextKeepsTheRulesThatEditedOnesMustKeep() {
        for (var entry : kinds.all()) {
            for (var language : Preferences.LANGUAGES) {
                var delivered = texts.delivered(entry.kind(), language);
                assertThatCode(() -> TextRules.check(entry, delivered, delivered)).as(entry.kind() + " " + language).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyPlaceholderIsExplained() {
        for (var entry : kinds.all()) {
            assertThat(TextRules.words(entry)).as(entry.kind()).allSatisfy(word -> assertThat(words.find("notification.text.word." + word)).isPresent());
        }
    }

    @Test
    void regionsOwnTextHoldsInItsLanguageAndRegionUntilItIsTakenBack() throws Exception {
        var delivered = text("id");

        assertThat(keep("id", "Baru: {{task}}", "Yth. {{name}}\r\n\r\n[Buka]({{link}})", 0).getRedirectedUrl())
                .isEqualTo(TASK + "?region=" + world.region().id() + "&language=id");
        assertThat(text("id")).isEqualTo(new MailText("Baru: {{task}}", "Yth. {{name}}\n\n[Buka]({{link}})"));
        assertThat(text("en")).isEqualTo(texts.delivered("task-free", Locale.ENGLISH));
        assertThat(texts.of(worlds.aWorld().region().id(), "task-free", Preferences.INDONESIAN)).isEqualTo(delivered);
        assertThat(as(me, get(LIST)).getContentAsString()).containsOnlyOnce("ditulis sendiri");

        as(me, post(TASK + "/reset").param("language", "id"));
        assertThat(text("id")).isEqualTo(delivered);
        assertThat(jdbc.sql("select action from audit_entry where region = ? and action like 'mail-text%' order by at").param(world.region().id().value())
                .query(String.class).list()).containsExactly("mail-text-kept", "mail-text-reset");
    }

    @Test
    void wrongTextComesBackAsTypedWithASentenceBesideTheField() throws Exception {
        var answer = keep("id", "{{tugas}}", "Tanpa tautan <b>", 0);
        var page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#subject").val()).isEqualTo("{{tugas}}");
        assertThat(page.select("#body").val()).isEqualTo("Tanpa tautan <b>");
        assertThat(page.select("#subject-error").text()).contains("Kata {{tugas}} tidak dikenal");
        assertThat(text("id")).isEqualTo(texts.delivered("task-free", Preferences.INDONESIAN));
    }

    @Test
    void whoWasSlowerSeesWhatIsStoredAndMayReplaceItKnowingly() throws Exception {
        keep("id", "Pertama", "[Buka]({{link}})", 0);

        var answer = keep("id", "Kedua", "[Lihat]({{link}})", 0);
        var page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#subject").val()).isEqualTo("Kedua");
        assertThat(page.select("section.alert").text()).contains("Pertama", "[Buka]({{link}})");
        assertThat(text("id").subject()).isEqualTo("Pertama");
        assertThat(keep("id", "Kedua", "[Lihat]({{link}})", Integer.parseInt(page.select("[name=version]").val())).getStatus()).isEqualTo(302);
        assertThat(text("id").subject()).isEqualTo("Kedua");
    }

    @Test
    void previewSpeaksToTheOneWhoLooksWithWhatTheNewestNoticeTells() throws Exception {
        var innovation = worlds.anInnovation(world, "Antre <Rumah>", "DIAGNOSE");
        Waiting.write(notices, Waiting.task(world.region().id(), world.coach(), "Periksa *kanvas*", Instant.now()).of(innovation.id()));

        var answer = as(me, post(TASK + "/preview").param("subject", "{{number}} {{task}}").param("body", "**{{name}}**: {{task}} {{innovation}}\n\n[Buka]({{link}})"));
        var page = Jsoup.parse(answer.getContentAsString());

        var name = people.find(me).orElseThrow().name();
        assertThat(page.select("#preview strong").first().text()).isEqualTo(innovation.number() + " Periksa *kanvas*");
        assertThat(page.select("#preview div.lab-mail p").first().html()).isEqualTo("<strong>" + name + "</strong>: Periksa *kanvas* Antre &lt;Rumah&gt;");
        assertThat(page.select("#preview div.lab-mail a").text()).isEqualTo("Buka");
        assertThat(page.select("#preview pre").text()).startsWith(name + ": Periksa *kanvas* Antre <Rumah>");
        assertThat(page.select("#preview").text()).contains("Diisi dengan data pemberitahuan terakhir");
        assertThat(text("id")).isEqualTo(texts.delivered("task-free", Preferences.INDONESIAN));
    }

    @Test
    void withoutANoticeThePreviewSaysWhatWouldStandThere() throws Exception {
        var page = Jsoup.parse(as(me, get(LIST + "/account-invitation")).getContentAsString());

        assertThat(page.select("#preview").text()).contains("belum pernah ada di daerah ini", world.region().name());
        assertThat(page.select("#preview").text()).contains("‹secretLink›");
    }

    @Test
    void secretsAreNeverShown() throws Exception {
        var waiting = Waiting.task(world.region().id(), world.coach(), "x", Instant.now()).kind("account-invitation", Map.of("secretLink", "/i/kunci-pintu", "expires", "besok"));
        notices.insert(java.util.List.of(waiting.notice(java.util.Optional.of(MailId.next()))));

        var page = as(me, get(LIST + "/account-invitation")).getContentAsString();

        assertThat(page).contains("‹secretLink›", "Diisi dengan data pemberitahuan terakhir").doesNotContain("kunci-pintu");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void textsAreForAdministrators(Role role) throws Exception {
        var person = role == Role.AGENCY_HEAD ? world.head() : worlds.aPerson(world.region(), java.util.Set.of(), role);

        assertThat(as(person, get(LIST)).getStatus()).isEqualTo(403);
        assertThat(as(person, post(TASK).param("subject", "x").param("body", "{{link}}")).getStatus()).isEqualTo(403);
        assertThat(text("id")).isEqualTo(texts.delivered("task-free", Preferences.INDONESIAN));
    }

    @Test
    void anotherRegionAndAnUnknownKindDoNotExist() throws Exception {
        var other = worlds.aWorld().region().id();

        assertThat(as(me, get(TASK).param("region", other.toString())).getStatus()).isEqualTo(404);
        assertThat(as(me, post(TASK).param("region", other.toString()).param("subject", "x").param("body", "{{link}}")).getStatus()).isEqualTo(404);
        assertThat(as(me, get(LIST + "/no-such-kind")).getStatus()).isEqualTo(404);
        assertThat(as(me, get(TASK).param("language", "fr")).getStatus()).isEqualTo(404);
    }
}
