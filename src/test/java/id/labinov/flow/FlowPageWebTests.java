package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The page shows the numbers of the specification's example, and each opens the visits that make it up. */
@JourneyPages
@TestInstance(Lifecycle.PER_CLASS)
class FlowPageWebTests {

    private static final String THEN = "?from=2026-04-06&asOf=2026-06-30";

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private ApplicationContext application;

    private World world;
    private FlowWorld example;

    @BeforeAll
    void theExampleInTheProjection() {
        world = worlds.aWorld();
        example = FlowWorld.example(world, application);
        FlowWorld.offices(world, application);
    }

    @Test
    void theSentenceSaysWhereWhyAndWhatWouldHelp() throws Exception {
        var page = page("/flow" + THEN + "&cohort=" + world.cohort());

        assertThat(page.select(".lab-flow-sentence p, .lab-flow-sentence li").eachText()).isEqualTo(List.of("Design adalah hambatan: 104 hari melewati target.",
                "86 % waktu tugas coach di tahap ini habis untuk menunggu diambil.", "2 inovasi menunggu lebih lama dari siapa pun sebelumnya.", "Yang membantu:",
                "Tambah atau majukan jadwal klinik coach: pekerjaannya menunggu diambil, bukan dikerjakan terlalu lama. Lihat antrean dan kapasitas klinik",
                "Seandainya setiap inovasi meninggalkan Design tepat pada targetnya dan hal lain tetap sama, 104 hari tidak hilang.",
                "Sejak 6 April 2026. Keadaan pada akhir hari 30 Juni 2026."));
        assertThat(page.select(".lab-flow-sentence li a[href=/coaching]")).hasSize(1);
    }

    @Test
    void theStageTableIsTheSpecifications() throws Exception {
        assertThat(rows(page("/flow" + THEN), "stages")).isEqualTo(List.of(
                "Drum-up | 1,0 | 3 | 9 dari 10 | 10 | 2,0 | 2,0 | 3,0 | 2,0 | 0 | 0,2 | 0 10 masuk, 10 keluar | 0 %",
                "Diagnose | 20,0 | 10 | 6 dari 9 | 9 | 9,0 | 6,0 | 14,0 | 9,0 | 0 | 1,2 | 0 10 masuk, 10 keluar | 0 %",
                "Design hambatan | 104,3 | 21 | 4 dari 8 | 8 | 20,0 | 14,0 | 32,0 | 28,0 | 2 | 3,4 | +2 10 masuk, 8 keluar | 0 %",
                "Delivery | 32,2 | 14 | 4 dari 6 | 6 | 14,0 | 10,0 | data sedikit | 14,0 | 2 | 1,6 | +2 8 masuk, 6 keluar | 17 %",
                "Display | 1,0 | 3 | 4 dari 5 | 5 | 2,0 | 2,0 | data sedikit | 2,0 | 0 | 0,2 | 0 5 masuk, 5 keluar | 0 %",
                "Dokumentasi | 17,7 | 10 | 1 dari 4 | 4 | 11,0 | 6,0 | data sedikit | 11,0 | 1 | 0,8 | +1 5 masuk, 4 keluar | 0 %",
                "Pengajuan | 0,0 | 14 | 3 dari 3 | 3 | 13,0 | 8,0 | data sedikit | 13,0 | 1 | 0,5 | +1 4 masuk, 3 keluar | 0 %"));
    }

    @Test
    void whatIsOpenStandsWithTheMostUnusualFirst() throws Exception {
        assertThat(rows(page("/flow" + THEN), "aging")).isEqualTo(List.of(
                "Inovasi INV-07 INV-07 | Design | 55,6 | 71,6 | 8 dari 8 | ya | ya", "Inovasi INV-09 INV-09 | Design | 42,6 | 57,6 | 8 dari 8 | ya | ya",
                "Inovasi INV-06 INV-06 | Delivery | 28,6 | 78,6 | 6 dari 6 | data sedikit | ya", "Inovasi INV-05 INV-05 | Dokumentasi | 21,7 | 78,7 | 4 dari 4 | data sedikit | ya",
                "Inovasi INV-08 INV-08 | Delivery | 19,6 | 71,6 | 5 dari 6 | data sedikit | ya", "Inovasi INV-04 INV-04 | Pengajuan | 6,5 | 84,5 | 0 dari 3 | data sedikit | tidak"));
    }

    @Test
    void courtsWeeksReturnsAndLeadTimesAreTheSpecifications() throws Exception {
        var page = page("/flow" + THEN);

        assertThat(rows(page, "courts").get(2)).isEqualTo("Design | 289,3 | 108,1 37 % | 181,2 63 % | 0,0 0 % | 82,0 28 % | 207,3 72 % | – | –");
        assertThat(rows(page, "weeks").subList(0, 4)).isEqualTo(List.of("2026-W27 belum penuh | 29 Juni 2026 | 0 | 0 | 0 | 0 | 0",
                "2026-W26 | 22 Juni 2026 | 0 | 1 | 0 | 0 | 0", "2026-W25 | 15 Juni 2026 | 0 | 1 | 0 | 0 | 0", "2026-W24 | 8 Juni 2026 | 0 | 1 | 0 | 0 | 1"));
        assertThat(rows(page, "returns")).hasSize(1).first().asString().endsWith("| Delivery | Design | 1");
        assertThat(rows(page, "lead")).isEqualTo(List.of("Inovasi INV-02 INV-02 | 6 April 2026 | 22 Juni 2026 | 77,0",
                "Inovasi INV-03 INV-03 | 7 April 2026 | 19 Juni 2026 | 73,3", "Inovasi INV-01 INV-01 | 6 April 2026 | 12 Juni 2026 | 67,0"));
        assertThat(page.text()).contains("3 selesai (data sedikit): P50 73,3 hari, terlama 77,0 hari.", "67 % selesai tanpa pernah kembali ke suatu tahap.",
                "dengan peluang 85 % dalam 21 minggu atau kurang");
    }

    @Test
    void everyNumberOpensAListOfAsMany() throws Exception {
        var page = page("/flow" + THEN);

        for (var link : page.select(".lab-flow-stages td:nth-child(4) a, .lab-flow-stages td:nth-child(5) a, .lab-flow-stages td:nth-child(10) a, .lab-flow-returns td a")) {
            assertThat(page(link.attr("href")).select("tbody tr")).as(link.attr("href")).hasSize(Integer.parseInt(link.text().split(" ")[0]));
        }
        assertThat(page("/flow/visits" + THEN + "&stage=DESIGN&which=over").select("tbody tr th a").eachText()).isEqualTo(List.of("Inovasi INV-07", "Inovasi INV-09",
                "Inovasi INV-06", "Inovasi INV-04", "Inovasi INV-08", "Inovasi INV-03"));
        assertThat(page("/flow/visits" + THEN + "&stage=DESIGN&which=longest").select("tbody tr th a").eachAttr("href"))
                .isEqualTo(List.of("/innovations/" + example.innovation("INV-07"), "/innovations/" + example.innovation("INV-09")));
    }

    @Test
    void theListIsASheetToo() throws Exception {
        var lines = answer(world.manager(), "/flow/visits.csv" + THEN + "&stage=DESIGN&which=open").lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("INV-07").contains("Design", "55.625", "2026-05-06 09:00").endsWith("2026-07-01 00:00");
    }

    @Test
    void chartsAreDrawnFromTheSameFigures() throws Exception {
        var section = page("/flow" + THEN).select("#flow-charts");
        var figures = new ObjectMapper().readTree(answer(world.manager(), section.attr("data-figures")));

        assertThat(figures.get("bottleneck").asText()).isEqualTo("Design");
        assertThat(figures.get("open").get(0).toString()).isEqualTo(
                "{\"name\":\"INV-07\",\"stage\":\"Design\",\"age\":55.625,\"totalAge\":71.625,\"notLonger\":8,\"closed\":8,\"overTarget\":true}");
        assertThat(figures.get("leadTimes").toString()).isEqualTo("[{\"name\":\"INV-01\",\"done\":\"2026-06-12\",\"days\":67.0},"
                + "{\"name\":\"INV-02\",\"done\":\"2026-06-22\",\"days\":77.0},{\"name\":\"INV-03\",\"done\":\"2026-06-19\",\"days\":73.25}]");
        assertThat(figures.get("cumulative").get(5).toString()).isEqualTo("{\"day\":\"2026-05-11\",\"counts\":[0,0,0,0,0,2,5,3,0]}");
        assertThat(figures.get("weekly").get(12).toString()).isEqualTo("{\"week\":\"2026-W27\",\"started\":0,\"done\":0,\"withdrawn\":0,\"partial\":true}");
        assertThat(status(world.coach(), section.attr("data-figures"))).isEqualTo(403);
        assertThat(status(world.manager(), "/charts/dist/echarts.common.min.js")).isEqualTo(200);
    }

    @Test
    void whatIsUnknownIsNeverNought() throws Exception {
        var before = page("/flow?from=2026-01-01&asOf=2026-03-01");

        assertThat(before.select(".lab-flow-first").text()).isEqualTo("Pada hari itu belum ada inovasi di jalur.");
        assertThat(rows(before, "stages").get(2)).isEqualTo("Design | 0,0 | 21 | – | 0 | – | – | – | – | 0 | 0,0 | 0 0 masuk, 0 keluar | –");
        var oneOpen = page("/flow?asOf=2026-04-12");
        assertThat(rows(oneOpen, "stages").get(1)).isEqualTo("Diagnose | 0,0 | 10 | – | 0 | – | – | – | belum tercapai lebih dari 4,6 hari; 4 belum selesai | 4 | 2,1 | +4 4 masuk, 0 keluar | –");
    }

    @Test
    void wrongDaysAreSaidBesideTheirFieldAndStayWritten() throws Exception {
        var future = page("/flow?asOf=2199-01-01");
        assertThat(future.select(".lab-error").eachText()).isEqualTo(List.of("Galat: Hari ini belum berakhir atau belum tiba, jadi yang ditampilkan adalah keadaan sekarang."));
        assertThat(future.select("#asOf").val()).isEqualTo("2199-01-01");

        var backwards = page("/flow?from=2026-06-01&asOf=2026-05-01");
        assertThat(backwards.select(".lab-error").eachText()).isEqualTo(List.of("Galat: Tanggal awal jatuh setelah hari keadaan; pilih tanggal yang lebih awal."));
        assertThat(backwards.select(".lab-flow-first").text()).isEqualTo("Periode ini tidak berisi waktu; yang tampak hanyalah apa yang sedang berjalan.");

        assertThat(page("/flow?from=kemarin").select(".lab-error").eachText()).isEqualTo(List.of("Galat: Tulis tanggal, misalnya 2026-07-01."));
    }

    @Test
    void theTeamSeesItsOwnTimesBesideWhatIsUsual() throws Exception {
        var address = "/innovations/" + example.innovation("INV-02") + "/times";
        var page = Jsoup.parse(answer(world.leader(), address));

        assertThat(rows(page, "own").get(2)).isEqualTo("Design | 17 April 2026 | 30 April 2026 | 13,0 | 20,0 | 7,0 | 6,0 | coach 8,0; tim inovator 5,0");
        assertThat(rows(page, "own").get(4)).startsWith("Design kunjungan ke-2 | 8 Mei 2026 | 15 Mei 2026 | 7,0 | 20,0 | 5,0 | 2,0");
        assertThat(page.select("main").text()).doesNotContain("INV-07");
        assertThat(status(worlds.aWorld().manager(), address)).isEqualTo(404);
    }

    @Test
    void anotherRegionsCohortDoesNotExistAndCoachesAreRefused() throws Exception {
        var other = worlds.aWorld();

        assertThat(status(other.manager(), "/flow?cohort=" + world.cohort())).isEqualTo(404);
        assertThat(status(other.manager(), "/flow/visits.csv?region=" + world.region().id())).isEqualTo(404);
        assertThat(status(world.coach(), "/flow")).isEqualTo(403);
        assertThat(rows(Jsoup.parse(answer(other.observer(), "/flow" + THEN)), "aging")).isEmpty();
    }

    private List<String> rows(Document page, String table) {
        return page.select(".lab-flow-" + table + " tbody tr").stream().map(row -> row.children().stream().map(Element::text).collect(Collectors.joining(" | "))).toList();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(answer(world.manager(), address));
    }

    private int status(PersonId who, String address) throws Exception {
        return web.perform(get(address).with(SignedInAs.person(who))).andReturn().getResponse().getStatus();
    }

    private String answer(PersonId who, String address) throws Exception {
        var answer = web.perform(get(address).with(SignedInAs.person(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
