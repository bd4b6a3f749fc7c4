package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.labinov.coaching.ClinicUnderMeasure;
import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@JourneyPages
class ChaseWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private JdbcClient jdbc;

    private ChaseWorld all;
    private PersonId manager;
    private PersonId ani;
    private Innovation first;

    @BeforeEach
    void anInnovationThatIsLate() {
        all = new ChaseWorld(beans);
        manager = all.world.manager();
        ani = all.person("Ani", Optional.of(all.phone()), all.world.agency().id());
        first = all.owing("Antre dari Rumah", all.world.agency().id(), ani, 5);
    }

    @Test
    void whoOwesLongestStandsFirstByAgencyAndPerson() throws Exception {
        var office = all.agency("Dinas Sosial");
        var budi = all.person("Budi", Optional.empty(), office);
        all.owing("Dapur Gizi", office, budi, 9);
        all.owing("Peta Lansia", office, all.person("Citra", Optional.empty(), office), 1);
        all.owing("Kebun Sekolah", office, budi, 2);
        all.owing("Masih Lama", office, budi, -30);
        all.owing("Sebentar Lagi", office, budi, -2);

        var page = page(manager, "/chase");

        assertThat(page.select(".lab-chase h2").eachText()).isEqualTo(List.of("Dinas Sosial", "Dinas Kesehatan"));
        assertThat(page.select(".lab-chase-line h3").eachText()).isEqualTo(List.of("Budi", "Citra", "Ani"));
        assertThat(page.select(".lab-chase-line").first().select(".lab-min li > span:not([class])").eachText()).isEqualTo(List.of("Dapur Gizi", "Kebun Sekolah", "Sebentar Lagi"));
        assertThat(page.select(".lab-badge-late").eachText()).isEqualTo(List.of("lewat 9 hari", "lewat 2 hari", "lewat 1 hari", "lewat 5 hari"));
        assertThat(page.select("#chase [role=status]").text()).isEqualTo("5 hal menunggu, 4 di antaranya lewat tenggat. 3 orang perlu ditagih, 3 belum ditagih hari ini.");
        assertThat(page(manager, "/").select("section[aria-labelledby=to-chase] p").first().text()).isEqualTo("5 hal menunggu, 4 di antaranya lewat tenggat.");
        assertThat(page(all.world.coach(), "/").select("section[aria-labelledby=to-chase]")).isEmpty();
    }

    @Test
    void laterAgenciesAreFoldedUntilSomethingIsDoneThere() throws Exception {
        for (var late : List.of(9, 8, 7)) {
            all.owing("Dapur Gizi", all.agency("Dinas " + late), all.person("Budi", Optional.empty()), late);
        }
        var agency = all.world.agency().id().toString();

        var page = page(manager, "/chase");

        assertThat(page.select(".lab-chase-group").eachText()).hasSize(4);
        assertThat(page.select(".lab-chase-group[open] h2").eachText()).isEqualTo(List.of("Dinas 9", "Dinas 8", "Dinas 7"));
        assertThat(page.select(".lab-chase-group:not([open]) > summary").eachText()).isEqualTo(List.of("Dinas Kesehatan 1 hal, 1 terlambat, 1 orang belum ditagih hari ini"));
        assertThat(page(manager, "/chase?at=" + agency).select(".lab-chase-group[open] h2").eachText()).endsWith("Dinas Kesehatan").hasSize(4);
        assertThat(page(manager, "/chase?at=chase-" + agency + "-" + ani).select(".lab-chase-group[open] h2").eachText()).endsWith("Dinas Kesehatan").hasSize(4);
    }

    @Test
    void headCoachAndWhoAgreedInTheClinicAreAskedToo() throws Exception {
        all.handIn(first, 3);
        var second = all.owing("Dapur Gizi", all.world.agency().id(), ani, -20);
        var waiting = beans.getBean(Worlds.class).anInnovation(all.world, "Peta Lansia", "DIAGNOSE");
        all.handIn(waiting, 2);
        agreed(second, "Ukur antrean dengan Pak Budi");

        var page = page(manager, "/chase");

        assertThat(page.select(".lab-chase h2").eachText()).isEqualTo(List.of("Dinas Kesehatan", "Para coach"));
        assertThat(page.select(".lab-chase-line h3").eachText()).isEqualTo(List.of("Ani", name(all.world.head()), name(all.world.leader()), "Belum diambil coach mana pun"));
        assertThat(page.select(".lab-chase-line > .lab-min > p").eachText()).isEqualTo(List.of("Kepala Dinas Kesehatan"));
        assertThat(page.select(".lab-chase-line a[href^='/innovations']").eachText()).isEqualTo(List.of("Tindak lanjut: Ukur antrean dengan Pak Budi"));
        assertThat(page.select("textarea").eachText()).noneMatch(text -> text.contains("Budi") || text.contains("Ani"));
    }

    @Test
    void chatOpensOnlyForWhomAgreedAndOnlyAPressIsNoted() throws Exception {
        assertThat(page(manager, "/chase").select("form[action$=openings]")).isEmpty();
        assertThat(ask(manager, opening(ani)).getStatus()).isEqualTo(403);
        all.agree(ani);
        assertThat(page(manager, "/chase").select("form[action$=openings]")).hasSize(1);
        assertThat(marks()).isEqualTo(List.of());

        var pressed = ask(manager, opening(ani));
        var opened = web.perform(get(pressed.getRedirectedUrl()).cookie(pressed.getCookie("labinov")).with(SignedInAs.person(manager))).andReturn();

        assertThat(marks()).isEqualTo(List.of("OPENED"));
        assertThat(text(opened)).startsWith("Yth. Bapak/Ibu Ani,").contains("Antre dari Rumah", "http://localhost/tasks/").doesNotContain(name(manager), "0840", "62840");
        assertThat(opened.getResponse().getHeader("Refresh")).isEqualTo("0; url=" + link(opened));
        var page = page(manager, "/chase");
        assertThat(page.select(".lab-chase-line .lab-badge-done").eachText()).isEqualTo(List.of("dibuka"));
        assertThat(page.text()).doesNotContain("terkirim");
        // Whoever follows the address later, or makes one up, is led nowhere and changes nothing.
        assertThat(ask(manager, get("/chase/opening").param("address", "https://wa.me/1")).getRedirectedUrl()).isEqualTo("/chase");
        assertThat(marks()).isEqualTo(List.of("OPENED"));
    }

    @Test
    void whoWasCalledTodayLeavesTheFilterUntilTheMarkIsTakenBack() throws Exception {
        ask(manager, post("/chase/calls").param("person", ani.toString()).param("region", region()));
        ask(manager, post("/chase/calls").param("person", ani.toString()).param("region", region()));

        assertThat(marks()).isEqualTo(List.of("CALLED"));
        assertThat(page(manager, "/chase?open=true").select(".lab-chase-line")).isEmpty();
        var shown = page(manager, "/chase");
        assertThat(shown.select(".lab-chase-line .lab-badge-done").eachText()).isEqualTo(List.of("sudah ditelepon"));
        var removal = shown.select("form[action$=removal]").attr("action");
        assertThat(page(all.world.administrator(), "/chase").select("form[action$=removal]")).isEmpty();
        assertThat(ask(all.world.administrator(), post(removal)).getStatus()).isEqualTo(403);
        ask(manager, post(removal));

        assertThat(page(manager, "/chase?open=true").select(".lab-chase-line h3").eachText()).isEqualTo(List.of("Ani"));
        assertThat(marks()).isEqualTo(List.of());
    }

    @Test
    void yesterdaysMarkIsHistoryAndTheListIsOpenAgain() throws Exception {
        ask(manager, post("/chase/calls").param("person", ani.toString()).param("region", region()));
        jdbc.sql("update chase_mark set at = ? where region = ?").params(Timestamp.from(Instant.now().minusSeconds(86_400)), all.world.region().id().value()).update();

        var page = page(manager, "/chase?open=true");

        assertThat(page.select(".lab-chase-line details summary").eachText()).isEqualTo(List.of("Riwayat (1)"));
        assertThat(page.select("form[action$=removal]")).isEmpty();
    }

    @Test
    void groupIsMarkedAsAWhole() throws Exception {
        all.owing("Dapur Gizi", all.world.agency().id(), all.person("Budi", Optional.empty()), 1);
        all.owing("Lain", all.agency("Dinas Lain"), all.person("Citra", Optional.empty()), 1);
        var agency = all.world.agency().id().toString();

        var answer = ask(manager, post("/chase/shares").param("group", agency).param("region", region()));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/chase?region=" + region() + "&at=" + agency + "#" + agency);
        assertThat(marks()).isEqualTo(List.of("SHARED", "SHARED"));
        assertThat(page(manager, "/chase?open=true").select(".lab-chase-line h3").eachText()).isEqualTo(List.of("Citra"));
        assertThat(page(manager, "/chase").select("textarea[id=text-" + agency + "]").text()).contains("Antre dari Rumah", "Dapur Gizi").doesNotContain("Ani", "Budi", "Citra");
    }

    @Test
    void operatorAsksOnlyTheOwnAgency() throws Exception {
        var office = all.agency("Dinas Sosial");
        var budi = all.person("Budi", Optional.empty(), office);
        all.owing("Dapur Gizi", office, budi, 9);
        // Goes on to the team's next worksheet and to a coach.
        all.handIn(beans.getBean(Worlds.class).anInnovation(all.world, "Peta Lansia", "DIAGNOSE"), 2);

        assertThat(page(all.world.operator(), "/chase").select(".lab-chase-line h3").eachText()).isEqualTo(List.of("Ani", name(all.world.leader())));
        assertThat(ask(all.world.operator(), post("/chase/calls").param("person", budi.toString()).param("region", region())).getStatus()).isEqualTo(404);
        assertThat(ask(all.world.operator(), post("/chase/shares").param("group", office.toString()).param("region", region())).getStatus()).isEqualTo(404);
        var elsewhere = new ChaseWorld(beans).world.manager();
        assertThat(ask(elsewhere, post("/chase/calls").param("person", ani.toString()).param("region", region())).getStatus()).isEqualTo(404);
        assertThat(ask(elsewhere, get("/chase").param("region", region())).getStatus()).isEqualTo(404);
        assertThat(page(elsewhere, "/chase").select(".lab-empty p").text()).isEqualTo("Tidak ada yang perlu ditagih hari ini.");
        assertThat(marks()).isEqualTo(List.of());
    }

    @Test
    void aHundredPeopleAskNoMoreOfTheDatabaseThanOne() throws Exception {
        ask(manager, post("/chase/calls").param("person", ani.toString()).param("region", region()));
        agreed(first, "Ukur antrean");
        var one = queries();

        for (var number = 0; number < 99; number++) {
            var leader = all.person("Orang " + number, Optional.empty());
            all.owing("Inovasi " + number, all.agency("Dinas " + number), leader, number % 7);
        }
        agreed(first, "Ukur lagi");

        assertThat(queries()).isEqualTo(one);
        assertThat(page(manager, "/chase").select(".lab-chase-line")).hasSize(100);
    }

    private void agreed(Innovation innovation, String what) throws Exception {
        var coach = new CurrentPerson(all.world.coach(), "", Map.of(all.world.region().id(), Set.of(Role.COACH)), Set.of(), Set.of(), Optional.empty(), false, false);
        var visits = "select id from coaching_visit where innovation = ?";
        if (jdbc.sql(visits).param(innovation.id().value()).query(UUID.class).list().isEmpty()) {
            new ClinicUnderMeasure(beans).running(all.world.region().id(), coach, List.of(innovation));
        }
        var visit = jdbc.sql(visits).param(innovation.id().value()).query(UUID.class).list().get(0);
        ask(all.world.coach(), post("/coaching-visits/" + visit + "/actions").param("action", what).param("owner", "").param("due", today().plusDays(1).toString()));
        jdbc.sql("update coaching_action set due = ? where innovation = ?").params(Date.valueOf(today().minusDays(8)), innovation.id().value()).update();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Makassar"));
    }

    private MockHttpServletRequestBuilder opening(PersonId person) {
        return post("/chase/openings").param("person", person.toString()).param("group", all.world.agency().id().toString()).param("region", region());
    }

    private String region() {
        return all.world.region().id().toString();
    }

    private String name(PersonId person) {
        return jdbc.sql("select name from person where id = ?").param(person.value()).query(String.class).single();
    }

    private List<String> marks() {
        return jdbc.sql("select kind from chase_mark where region = ? and gone_at is null order by at").param(all.world.region().id().value()).query(String.class).list();
    }

    private static String link(MvcResult opened) throws Exception {
        return Jsoup.parse(opened.getResponse().getContentAsString()).select("main a[href^='https://wa.me/']").attr("href");
    }

    private static String text(MvcResult opened) throws Exception {
        return URLDecoder.decode(link(opened).replaceFirst(".*\\?text=", ""), StandardCharsets.UTF_8);
    }

    private long queries() throws Exception {
        // What hardly ever changes is read once for a while.
        page(manager, "/chase");
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        try {
            page(manager, "/chase");
            return heard.list.stream().filter(event -> event.getMessage().startsWith("Executing prepared SQL statement")).count();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(heard);
        }
    }

    private Document page(PersonId person, String address) throws Exception {
        var answer = ask(person, get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
