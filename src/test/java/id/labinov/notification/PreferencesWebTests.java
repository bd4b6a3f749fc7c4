package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MailPages
class PreferencesWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Preferences preferences;
    @Autowired
    private Told told;
    @Autowired
    private NoticeRows notices;
    @Autowired
    private JdbcClient jdbc;
    private World world;
    private PersonId me;

    @BeforeEach
    void aWorld() {
        world = worlds.aWorld();
        me = world.coach();
    }

    private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }

    private Map<PersonId, Delivery> deliveries(String kind, PersonId... people) {
        return preferences.deliveries(told.kind(kind).orElseThrow(), List.of(people));
    }

    @Test
    void pageShowsEveryKindAsItStandsAndSaysWhatCannotBeTurnedOff() throws Exception {
        var page = Jsoup.parse(as(me, get("/notices/preferences")).getContentAsString());

        assertThat(page.select("[name^=kind-]").eachAttr("name")).containsExactlyInAnyOrderElementsOf(
                told.entries().stream().filter(entry -> !entry.mandatory()).map(entry -> "kind-" + entry.kind()).distinct().toList());
        assertThat(page.select("#kind-task-free option[selected]").val()).isEqualTo("DAILY");
        assertThat(page.select("#kind-mention option[selected]").val()).isEqualTo("AT_ONCE");
        assertThat(page.select("main ul li").eachText()).contains("Keputusan atas inovasi saya");
        assertThat(page.select("main").text()).contains("@halaman.contoh.go.id", "Pemberitahuan ini tidak dapat dimatikan");
    }

    @Test
    void whatIsChosenHoldsForThePersonAndTheKindOnly() throws Exception {
        var answer = as(me, post("/notices/preferences").param("kind-task-free", "WEEKLY").param("kind-mention", "IN_APP"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/notices/preferences");
        assertThat(deliveries("task-free", me, world.otherCoach())).isEqualTo(Map.of(me, Delivery.WEEKLY, world.otherCoach(), Delivery.DAILY));
        assertThat(deliveries("mention", me, world.otherCoach())).isEqualTo(Map.of(me, Delivery.IN_APP, world.otherCoach(), Delivery.AT_ONCE));
        assertThat(deliveries("task-mine", me)).isEqualTo(Map.of(me, Delivery.AT_ONCE));
    }

    @Test
    void mandatoryKindLeavesAtOnceWhateverIsSent() throws Exception {
        as(me, post("/notices/preferences").param("kind-decision", "IN_APP"));

        assertThat(deliveries("decision", me)).isEqualTo(Map.of(me, Delivery.AT_ONCE));
        assertThat(preferences.chosen(me)).isEmpty();
    }

    @Test
    void standardIsNotKeptSoThatItMayStillChange() throws Exception {
        as(me, post("/notices/preferences").param("kind-task-free", "WEEKLY").param("kind-mention", "AT_ONCE"));
        assertThat(preferences.chosen(me)).isEqualTo(Map.of("task-free", Delivery.WEEKLY));

        as(me, post("/notices/preferences").param("kind-task-free", "DAILY"));
        assertThat(preferences.chosen(me)).isEmpty();
    }

    @Test
    void whatWaitsForADigestFollowsTheChoice() throws Exception {
        Waiting.write(notices, Waiting.task(world.region().id(), me, "Periksa", Instant.now()), Waiting.task(world.region().id(), world.otherCoach(), "Periksa", Instant.now()));

        as(me, post("/notices/preferences").param("kind-task-free", "IN_APP"));
        assertThat(delivery(me)).isEqualTo("IN_APP");
        assertThat(delivery(world.otherCoach())).isEqualTo("DAILY");

        as(world.otherCoach(), post("/notices/preferences").param("kind-task-free", "WEEKLY"));
        assertThat(delivery(world.otherCoach())).isEqualTo("WEEKLY");
        as(world.otherCoach(), post("/notices/preferences").param("kind-task-free", "AT_ONCE"));
        assertThat(delivery(world.otherCoach())).isEqualTo("DAILY");
        as(me, post("/notices/preferences").param("kind-task-free", "DAILY"));
        assertThat(delivery(me)).as("what was told in the application only is not told again").isEqualTo("IN_APP");
    }

    private String delivery(PersonId person) {
        return jdbc.sql("select delivery from notice where person = ?").param(person.value()).query(String.class).single();
    }

    @Test
    void answerThatNoPageOffersIsRefusedBesideItsFieldAndTheRestStays() throws Exception {
        var answer = as(me, post("/notices/preferences").param("language", "en").param("kind-task-free", "SOMETIMES").param("kind-mention", "WEEKLY"));
        var page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#kind-task-free-error").text()).contains("Pilih salah satu.");
        assertThat(page.select("#kind-mention option[selected]").val()).isEqualTo("WEEKLY");
        assertThat(page.select("[name=language][checked]").val()).isEqualTo("en");
        assertThat(preferences.chosen(me)).isEmpty();
        assertThat(preferences.language(me)).isEqualTo(Preferences.INDONESIAN);
    }

    @Test
    void mailIsReadInTheChosenLanguage() throws Exception {
        as(me, post("/notices/preferences").param("language", "en"));
        assertThat(preferences.language(me)).isEqualTo(Locale.ENGLISH);

        as(me, post("/notices/preferences").param("language", "id"));
        assertThat(preferences.language(me)).isEqualTo(Preferences.INDONESIAN);
    }
}
