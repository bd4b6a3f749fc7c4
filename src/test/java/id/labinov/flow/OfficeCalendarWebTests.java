package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** An administrator keeps the holidays of each year; working time follows. */
@JourneyPages
class OfficeCalendarWebTests {

    private static final String PAGE = "/administration/calendar";

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private OfficeCalendars calendars;

    private World world;

    @BeforeEach
    void aWorld() {
        world = worlds.aWorld();
    }

    @Test
    void startingListIsThatOfTheJointDecreeAndSaysSo() throws Exception {
        var page = page(world.administrator(), PAGE + "?year=2026");

        assertThat(rows(page)).hasSize(25).contains("Kamis, 28 Mei 2026 | Cuti bersama Iduladha | Cuti bersama", "Selasa, 16 Juni 2026 | Tahun Baru Islam 1448 Hijriah | Libur nasional");
        assertThat(page.select("main").text()).contains("Dari SKB 3 Menteri 1497/2025, 2/2025, 5/2025.");
    }

    @Test
    void changeIsTheRegionsOwnAndTakenDown() throws Exception {
        var other = worlds.aWorld();
        var before = worked();

        post("/days", Map.of("year", "2026", "day", "2026-03-11", "kind", "REGIONAL", "title", "Hari jadi kota"));
        assertThat(worked()).isEqualTo(before.minusHours(8));
        post("/days", Map.of("year", "2026", "was", "2026-03-11", "day", "2026-03-12", "kind", "REGIONAL", "title", "Hari jadi"));

        assertThat(rows(page(world.administrator(), PAGE + "?year=2026"))).hasSize(26).contains("Kamis, 12 Maret 2026 | Hari jadi | Libur daerah");
        assertThat(rows(page(other.administrator(), PAGE + "?year=2026"))).hasSize(25);
        post("/days/remove", Map.of("day", "2026-03-12"));
        assertThat(rows(page(world.administrator(), PAGE + "?year=2026"))).hasSize(25);
        assertThat(worked()).isEqualTo(before);
        assertThat(post("/days/remove", Map.of("day", "2026-03-12")).getStatus()).isEqualTo(409);
        assertThat(jdbc.sql("select action || ' ' || detail from audit_entry where region = ? and person = ? order by id")
                .params(world.region().id().value(), world.administrator().value()).query(String.class).list())
                        .containsExactly("holiday-kept 2026-03-11", "holiday-kept 2026-03-12", "holiday-removed 2026-03-12");
    }

    /** The week of Wednesday, 11 March 2026. */
    private Duration worked() {
        return calendars.of(world.region().id()).of(new Span(Instant.parse("2026-03-08T16:00:00Z"), Instant.parse("2026-03-15T16:00:00Z")));
    }

    @Test
    void yearWithoutListSaysSoUntilItsFirstDay() throws Exception {
        assertThat(page(world.administrator(), PAGE + "?year=2031").select("main [role=status]").text()).startsWith("Belum ada daftar libur untuk 2031.");

        post("/days", Map.of("year", "2031", "day", "2031-01-01", "kind", "NATIONAL", "title", "Tahun Baru"));

        var page = page(world.administrator(), PAGE + "?year=2031");
        assertThat(page.select("main [role=status]")).isEmpty();
        assertThat(rows(page)).containsExactly("Rabu, 1 Januari 2031 | Tahun Baru | Libur nasional");
    }

    @Test
    void hoursAreKeptByYear() throws Exception {
        var before = worked();

        post("/hours", Map.of("year", "2026", "opens", "07:30", "closes", "14:00", "weekdays", "6"));

        assertThat(before).isEqualTo(Duration.ofHours(40));
        assertThat(worked()).isEqualTo(Duration.ofMinutes(390));
        assertThat(page(world.administrator(), PAGE + "?year=2026").select("input[name=weekdays][checked]").eachAttr("value")).containsExactly("6");
        assertThat(page(world.administrator(), PAGE + "?year=2025").select("input[name=weekdays][checked]").eachAttr("value")).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void wrongInputIsSaidBesideItsFieldAndStays() throws Exception {
        var taken = post("/days", Map.of("year", "2026", "day", "2026-05-01", "kind", "NATIONAL", "title", "Hari Buruh lagi"));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(taken.getContentAsString()).select(".lab-error").eachText()).containsExactly("Galat: Tanggal itu sudah ada dalam daftar.");
        assertThat(Jsoup.parse(taken.getContentAsString()).select("#title").val()).isEqualTo("Hari Buruh lagi");

        var nothing = Jsoup.parse(post("/days", Map.of("year", "2026", "day", "besok", "kind", "X", "title", " ")).getContentAsString());
        assertThat(nothing.select(".lab-error").eachText()).containsExactly("Galat: Tulis tanggal, misalnya 2026-07-01.", "Galat: Tulis nama hari liburnya.", "Galat: Pilih jenisnya.");

        var hours = Jsoup.parse(post("/hours", Map.of("year", "2026", "opens", "16:00", "closes", "08:00")).getContentAsString());
        assertThat(hours.select(".lab-error").eachText()).containsExactly("Galat: Jam tutup harus sesudah jam buka.", "Galat: Pilih paling sedikit satu hari.");
        assertThat(rows(page(world.administrator(), PAGE + "?year=2026"))).hasSize(25);
    }

    @Test
    void figuresSayWhereAYearHasNoList() throws Exception {
        var made = new FlowWorld(world, application);
        var stay = new Span(Instant.parse("2022-12-26T00:00:00Z"), Instant.parse("2023-01-03T00:00:00Z"));
        made.put(new FlowLog(List.of(new CaseHistory("INV-1", List.of(
                new StageVisit("INV-1", "DESIGN", 1, stay, Outcome.ADVANCED, VisitCause.PATH, false, List.of()),
                new StageVisit("INV-1", "DELIVERY", 1, Span.since(stay.to()), Outcome.OPEN, VisitCause.PATH, false, List.of()))))));
        var asked = "?from=2022-12-01&asOf=2023-01-31";

        // 26 to 30 December and Monday, 2 January.
        assertThat(page(world.manager(), "/flow" + asked).select(".lab-flow-stages tbody tr").stream().filter(row -> row.text().startsWith("Design"))
                .map(row -> row.select("td[data-label='P50, hari kerja']").text())).containsExactly("6,0 tanpa daftar libur 2022");
        assertThat(page(world.manager(), "/flow/visits" + asked + "&stage=DESIGN").select("td[data-label='Lama, hari kerja']").eachText())
                .containsExactly("6,0 tanpa daftar libur 2022");
        assertThat(answer(world.manager(), "/flow/visits.csv" + asked).lines().filter(line -> line.contains("Delivery"))).hasSize(1);
    }

    @Test
    void foreignRegionsCalendarDoesNotExist() throws Exception {
        var other = worlds.aWorld();

        assertThat(web.perform(get(PAGE + "?region=" + other.region().id()).with(SignedInAs.person(world.administrator()))).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(web.perform(get(PAGE + "?edit=2026-01-02").with(SignedInAs.person(world.administrator()))).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    private static List<String> rows(Document page) {
        return page.select("main tbody tr").stream().map(row -> row.children().stream().limit(3).map(Element::text).collect(Collectors.joining(" | "))).toList();
    }

    private MockHttpServletResponse post(String path, Map<String, String> form) throws Exception {
        var request = MockMvcRequestBuilders.post(PAGE + path).param("region", world.region().id().toString());
        form.forEach(request::param);
        return web.perform(request.with(csrf()).with(SignedInAs.person(world.administrator()))).andReturn().getResponse();
    }

    private Document page(PersonId who, String address) throws Exception {
        return Jsoup.parse(answer(who, address));
    }

    private String answer(PersonId who, String address) throws Exception {
        return web.perform(get(address).with(SignedInAs.person(who))).andReturn().getResponse().getContentAsString();
    }
}
