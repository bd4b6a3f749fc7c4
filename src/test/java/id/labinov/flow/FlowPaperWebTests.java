package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.SignedInAs;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What is printed is what the page shows. */
@JourneyPages
@TestInstance(Lifecycle.PER_CLASS)
class FlowPaperWebTests {

    private static final String THEN = "?from=2026-04-06&asOf=2026-06-30";

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private JdbcClient jdbc;

    private World world;

    @BeforeAll
    void theExampleInTheProjection() {
        world = worlds.aWorld();
        FlowWorld.example(world, application);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(address).with(SignedInAs.person(world.manager()))).andReturn().getResponse();
    }

    private Document page() throws Exception {
        return Jsoup.parse(ask("/flow" + THEN).getContentAsString());
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<List<String>> rows(Element table) {
        return table.select("tbody tr").stream().map(row -> row.children().stream().map(Element::text).toList()).toList();
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream().skip(1).map(XWPFTableRow::getTableCells).map(cells -> cells.stream().map(XWPFTableCell::getText).map(FlowPaperWebTests::words).toList()).toList();
    }

    private XWPFDocument word(String address) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(ask(address).getContentAsByteArray()));
    }

    private String print(String address, int pages) throws Exception {
        try (var document = Loader.loadPDF(ask(address).getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            return words(new PDFTextStripper().getText(document));
        }
    }

    @Test
    void everyTableOfThePaperIsThatOfThePage() throws Exception {
        var page = page();

        try (var paper = word("/flow/paper/bottleneck/docx" + THEN)) {
            assertThat(paper.getTables().stream().map(FlowPaperWebTests::rows).toList())
                    .isEqualTo(Stream.of("stages", "aging", "courts", "weeks", "returns", "outliers", "obligations").map(key -> page.select(".lab-flow-" + key).first())
                            .filter(table -> table != null).map(FlowPaperWebTests::rows).toList());
            assertThat(paper.getTables()).hasSizeGreaterThan(4);
        }
    }

    @Test
    void printSaysTheSentenceAndWhatWouldHelp() throws Exception {
        var page = page();

        try (var document = Loader.loadPDF(ask("/flow/paper/bottleneck/pdf" + THEN).getContentAsByteArray())) {
            assertThat(words(new PDFTextStripper().getText(document))).contains(page.select(".lab-flow-first").text(), "Yang membantu: Tambah atau majukan jadwal klinik coach",
                    "Sejak 6 April 2026. Keadaan pada akhir hari 30 Juni 2026.", page.select(".lab-flow-sentence .lab-text").text());
        }
    }

    @Test
    void sheetForTheHeadIsOnePageWithTheNumbersOfThePage() throws Exception {
        var shown = rows(page().select(".lab-flow-stages").first());
        var print = print("/flow/paper/leader/pdf" + THEN, 1);

        assertThat(print).contains("Laporan kepala daerah", "Design adalah hambatan: 104 hari melewati target.");
        try (var paper = word("/flow/paper/leader/docx" + THEN)) {
            // Stage, open, closed, within the target, days beyond it.
            assertThat(rows(paper.getTables().get(0))).isEqualTo(shown.stream().filter(row -> !row.get(9).isEmpty())
                    .map(row -> List.of(row.get(0), row.get(9), row.get(4), row.get(3), row.get(1))).toList());
        }
    }

    @Test
    void longNamesDoNotPushTheSheetToASecondPage() throws Exception {
        var before = jdbc.sql("select letterhead from region where id = ?").param(world.region().id().value()).query(String.class).single();
        jdbc.sql("update region set letterhead = ? where id = ?").params(("Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah ".repeat(6) + "\n").repeat(8), world.region().id().value()).update();
        try {
            assertThat(print("/flow/paper/leader/pdf" + THEN, 1)).contains("Design adalah hambatan: 104 hari melewati target.");
        } finally {
            jdbc.sql("update region set letterhead = ? where id = ?").params(before, world.region().id().value()).update();
        }
    }

    @Test
    void paperBeforeTheFirstInnovationSaysSoAndShowsNoZero() throws Exception {
        assertThat(print("/flow/paper/leader/pdf?asOf=2020-01-01", 1)).contains("Pada hari itu belum ada inovasi di jalur.").doesNotContain("0 hari");
    }

    @Test
    void whatIsNoPaperIsNotFoundAndWrongDaysAreSaidOnThePage() throws Exception {
        assertThat(List.of(ask("/flow/paper/leader/odt").getStatus(), ask("/flow/paper/budget/pdf").getStatus())).isEqualTo(List.of(404, 404));
        assertThat(ask("/flow/paper/leader/pdf?from=kemarin").getRedirectedUrl()).isEqualTo("/flow?from=kemarin");
    }

    @Test
    void downloadIsInTheAudit() throws Exception {
        ask("/flow/paper/leader/docx" + THEN);

        assertThat(jdbc.sql("select detail from audit_entry where action = 'flow-paper-read' and person = ? order by at desc, id desc fetch first 1 rows only")
                .param(world.manager().value()).query(String.class).single()).isEqualTo("leader.docx");
    }
}
