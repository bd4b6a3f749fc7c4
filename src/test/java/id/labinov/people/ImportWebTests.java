package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.awaitility.Awaitility.await;

import id.labinov.people.ImportRuns.Run;
import id.labinov.people.ImportRuns.State;
import id.labinov.people.SheetImport.Target;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PeopleWebTest
class ImportWebTests {

    private static final String HEADING = "nama;surel;peran\n";
    private static final AtomicLong NEXT = new AtomicLong();

    @Autowired
    private ImportRuns runs;
    @Autowired
    private ImportRunner runner;
    @Autowired
    private PeopleImport people;
    @Autowired
    private PeopleFixtures fixtures;
    @Autowired
    private JdbcClient db;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private MockMvc web;
    private Region region;
    private Target target;
    private long series;

    @BeforeEach
    void aManager() {
        region = fixtures.aRegion();
        target = new Target(region.id(), Optional.empty(), Actor.of(fixtures.aPerson(region, "Sitti", Role.MANAGER).id()));
        series = NEXT.incrementAndGet();
    }

    @Test
    void tenThousandPeopleAreLoadedInOneGoAndASecondTimeChangeNothing() throws Exception {
        var sheet = people(10_000, number -> "Orang " + number);

        var loaded = load(checked(sheet));
        var again = checked(sheet);

        assertThat(counts(loaded)).isEqualTo("LOADED 10000 10000 10000 0 0");
        assertThat(inRegion()).isEqualTo(10_001);
        assertThat(counts(run(again))).isEqualTo("CHECKED 10000 10000 0 0 0");
    }

    @Test
    void checkChangesNothingAndNamesTheRows() throws Exception {
        var sheet = people(3, number -> number == 2 ? "" : "Orang " + number);

        var run = checked(sheet);

        assertThat(counts(run(run))).isEqualTo("CHECKED 3 2 2 0 1");
        assertThat(runs.messages(run)).extracting(ImportRuns.Message::rowNumber).containsExactly(3);
        assertThat(inRegion()).isEqualTo(1);
    }

    @Test
    void thePageOfARunNamesTheRowsAndOffersTheGoodOnes() throws Exception {
        var run = checked(people(3, number -> number == 2 ? "" : "Orang " + number));

        var page = web.perform(get("/imports/runs/" + run).with(SignedInAs.person(target.by().person()))).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(page.getContentAsString()).select("main form[action$=/load] button").text()).contains("2");
        assertThat(Jsoup.parse(page.getContentAsString()).select("main table tbody tr").size()).isEqualTo(1);
    }

    @Test
    void goodRowsAreLoadedWithoutTheBadOnes() throws Exception {
        var sheet = people(3, number -> number == 2 ? "" : "Orang " + number);

        assertThat(counts(load(checked(sheet)))).isEqualTo("LOADED 3 2 2 0 1");
        assertThat(inRegion()).isEqualTo(3);
    }

    @Test
    void secondSheetUpdatesWhoIsThere() throws Exception {
        load(checked(people(2, number -> "Orang " + number)));

        var changed = load(checked(people(2, number -> number == 1 ? "Nama Baru" : "Orang " + number)));

        assertThat(counts(changed)).isEqualTo("LOADED 2 2 0 1 0");
        assertThat(inRegion()).isEqualTo(3);
    }

    @Test
    void fileThatIsNoSheetSaysSo() throws Exception {
        var run = checked("PK\u0003\u0004 bukan daftar");

        assertThat(counts(run(run))).isEqualTo("BROKEN 0 0 0 0 0");
        assertThat(runs.messages(run)).hasSize(1);
    }

    @Test
    void sheetThatNobodyTookInLosesItsContentAndLaterGoes() throws Exception {
        var run = checked(people(1, number -> "Orang " + number));
        var sweep = context.getAutowireCapableBeanFactory().createBean(Leftovers.class);

        seenDaysAgo(run, 2);
        sweep.sweep();
        assertThat(run(run).state()).isEqualTo(State.BROKEN);
        assertThat(db.sql("select count(*) from import_run where id = ? and content is null").param(run).query(Integer.class).single()).isEqualTo(1);

        seenDaysAgo(run, 31);
        sweep.sweep();
        assertThat(runs.find(run)).isEmpty();
    }

    private void seenDaysAgo(UUID run, int days) {
        db.sql("update import_run set seen_alive_at = ? where id = ?").params(Timestamp.from(Instant.now(context.getBean(Clock.class)).minusSeconds(days * 86_400L)), run).update();
    }

    private String people(int many, IntFunction<String> name) {
        return HEADING + IntStream.rangeClosed(1, many).mapToObj(number -> name.apply(number) + ";impor" + series + "." + number + "@contoh.go.id;Inovator\n")
                .collect(Collectors.joining());
    }

    private UUID checked(String sheet) {
        var run = runs.begin("people", target, "orang.csv", sheet.getBytes(StandardCharsets.UTF_8));
        runner.check(run, people);
        return finished(run);
    }

    private Run load(UUID run) {
        runs.startLoading(run);
        runner.load(run, people);
        return run(finished(run));
    }

    private UUID finished(UUID run) {
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(20)).until(() -> !run(run).working());
        return run;
    }

    private Run run(UUID run) {
        return runs.find(run).orElseThrow();
    }

    private static String counts(Run run) {
        return run.state() + " " + run.rowsDone() + " " + run.goodRows() + " " + run.addedRows() + " " + run.changedRows() + " " + run.badRows();
    }

    private int inRegion() {
        return db.sql("select count(*) from person where region = ?").param(region.id().value()).query(Integer.class).single();
    }
}
