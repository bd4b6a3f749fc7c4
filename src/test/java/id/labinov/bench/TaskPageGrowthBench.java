package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.labinov.people.SignedInAs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The pages that everybody opens all day, with a thousand and with a hundred thousand open tasks on the same host: the page itself shows
 * the same rows, so whatever it takes longer is the host's growth. */
class TaskPageGrowthBench {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int ROUNDS = 7;
    private static final int VIEWS = 40;
    private static final Map<String, String> PAGES = new LinkedHashMap<>(Map.of("my tasks", "/tasks?list=mine", "my groups' free tasks, counted", "/tasks?list=free",
            "board of a cohort", "/cohorts/" + TaskMass.cohort() + "/board", "dossier", "/innovations/" + TaskMass.innovation() + "/journey"));

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void pagesStayAsFastWithAHundredTimesTheTasks(BenchDatabase database) throws Exception {
        try (var small = filled(database, FEW); var large = filled(database, MANY)) {
            var few = pages(small);
            var many = pages(large);
            var growths = new ArrayList<Double>();
            var detail = new LinkedHashMap<String, Object>();
            for (var page : PAGES.entrySet()) {
                var ratios = compare(few, many, page.getValue());
                growths.add(BenchReport.median(ratios));
                detail.put(page.getKey(), ratios);
            }

            new BenchReport().add("task-page-growth" + database.suffix(),
                    "p95 of a page at 100,000 open tasks / at 1,000: the worst page; runs: the median of each page", List.of(growths.stream().max(Double::compare)
                            .orElseThrow()), Map.of("people", TaskMass.PEOPLE, "regions", TaskMass.REGIONS, "medianPerPage",
                            growths, "pages", detail));
        }
    }

    private static ConfigurableApplicationContext filled(BenchDatabase database, int tasks) {
        var application = BenchApplication.start(database.fresh());
        new TaskMass(application.getBean(JdbcClient.class), application.getBean(JdbcTemplate.class)).fill(tasks);
        return application;
    }

    private static MockMvc pages(ConfigurableApplicationContext application) {
        return MockMvcBuilders.webAppContextSetup((ServletWebServerApplicationContext) application).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }

    private static List<Double> compare(MockMvc few, MockMvc many, String page) throws Exception {
        view(few, page);
        view(many, page);
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var fewTimes = new ArrayList<Double>();
            var manyTimes = new ArrayList<Double>();
            // View by view in turn: a hiccup of the machine meets both.
            for (int view = 0; view < VIEWS; view++) {
                var times = Alternating.measure(1, () -> view(few, page), () -> view(many, page));
                fewTimes.addAll(times.first());
                manyTimes.addAll(times.second());
            }
            ratios.add(BenchReport.percentile(manyTimes, 0.95) / BenchReport.percentile(fewTimes, 0.95));
        }
        return ratios;
    }

    private static void view(MockMvc pages, String page) throws Exception {
        var answer = pages.perform(get(page).with(SignedInAs.person(TaskMass.coach()))).andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(answer.getResponse().getContentAsString()).contains("Inovasi ");
    }
}
