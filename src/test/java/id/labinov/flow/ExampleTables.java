package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Every table of the specification's worked example, wherever the log comes from. */
abstract class ExampleTables {

    private static final Offset<Double> EQUAL = within(1e-6);

    /** People are called as in the example. */
    abstract StageTable table();

    private static Double days(Optional<Duration> time) {
        return time.map(Numbers::days).orElse(null);
    }

    private static void assertDays(Optional<Duration> time, Double expected) {
        if (expected == null) {
            assertThat(time).isEmpty();
        } else {
            assertThat(days(time)).isEqualTo(expected, EQUAL);
        }
    }

    private StageVisit visit(String innovation, String stage, int number) {
        return table().known().visits().filter(visit -> visit.innovation().equals(innovation) && visit.stage().equals(stage) && visit.number() == number)
                .findFirst().orElseThrow();
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @CsvFileSource(resources = "/flow/tasks.csv", numLinesToSkip = 1)
    void queueAndHeldTimeOfTasks(String innovation, String key, String role, String created, String holdings, String ended, double total, double queue,
            double held, double workingTotal, double workingQueue, double workingHeld) {
        var begun = WorkedExample.at(created);
        var asOf = WorkedExample.PERIOD.asOf();
        var task = table().known().visits().filter(visit -> visit.innovation().equals(innovation)).flatMap(visit -> visit.tasks().stream())
                .filter(one -> one.key().equals(key) && one.role().equals(role) && one.life().from().equals(begun))
                .filter(one -> one.holdings().stream().map(Holding::person).distinct().allMatch(holdings::contains)).findFirst().orElseThrow();

        var calendar = task.time(asOf, TimeMeasure.CALENDAR);
        var working = task.time(asOf, WorkedExample.OFFICE);

        assertThat(Stream.of(calendar.total(), calendar.queue(), calendar.held(), working.total(), working.queue(), working.held()).map(Numbers::hours))
                .containsExactly(total, queue, held, workingTotal, workingQueue, workingHeld);
    }

    @ParameterizedTest
    @CsvSource({"design_form, 10, 0, 85, 1883, 0.0432, 0, 1, 8, 10", "design_clinic, 8, 2, 4263, 711, 0.8571, 10, 19, 3, 4"})
    void kindsOfTasks(String key, int closed, int open, double queue, double held, double share, double queueP50, double queueP85, double heldP50,
            double heldP85) {
        var tasks = table().known().visits().flatMap(visit -> visit.tasks().stream()).filter(task -> task.key().equals(key)).toList();
        var all = tasks.stream().map(task -> task.time(WorkedExample.PERIOD.asOf(), TimeMeasure.CALENDAR)).toList();
        var ended = tasks.stream().filter(task -> !task.life().isOpen())
                .map(task -> task.time(WorkedExample.PERIOD.asOf(), TimeMeasure.CALENDAR)).toList();
        var queues = ended.stream().map(TaskTime::queue).sorted().toList();
        var helds = ended.stream().map(TaskTime::held).sorted().toList();
        var queued = all.stream().map(TaskTime::queue).reduce(Duration.ZERO, Duration::plus);
        var total = all.stream().map(TaskTime::total).reduce(Duration.ZERO, Duration::plus);

        assertThat(List.of(ended.size(), all.size() - ended.size())).containsExactly(closed, open);
        assertThat(List.of(Numbers.hours(queued), Numbers.hours(total.minus(queued)))).containsExactly(queue, held);
        assertThat(Numbers.share(queued, total).orElseThrow()).isEqualTo(share, within(5e-5));
        assertThat(Stream.of(Percentiles.nearestRank(queues, 50), Percentiles.nearestRank(queues, 85), Percentiles.nearestRank(helds, 50),
                Percentiles.nearestRank(helds, 85)).map(ExampleTables::days)).containsExactly(queueP50, queueP85, heldP50, heldP85);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/flow/partition.csv", numLinesToSkip = 1)
    void partitionOfVisits(String innovation, String stage, int number, double duration, double worked, double queued, double engine, double heldSum,
            Double innovator, Double coach, Double reviewer, Double manager) {
        var visit = visit(innovation, stage, number);
        var courts = new TreeMap<String, Double>();
        Stream.of(Map.entry("innovator", Optional.ofNullable(innovator)), Map.entry("coach", Optional.ofNullable(coach)),
                Map.entry("reviewer", Optional.ofNullable(reviewer)), Map.entry("manager", Optional.ofNullable(manager)))
                .forEach(court -> court.getValue().ifPresent(hours -> courts.put(court.getKey(), hours)));

        var time = VisitTime.of(visit, WorkedExample.PERIOD.asOf(), TimeMeasure.CALENDAR);
        var held = visit.tasks().stream().map(task -> task.time(WorkedExample.PERIOD.asOf(), TimeMeasure.CALENDAR).held()).reduce(Duration.ZERO, Duration::plus);

        assertThat(Stream.of(time.duration(), time.worked(), time.queued(), time.engine(), held).map(Numbers::hours))
                .containsExactly(duration, worked, queued, engine, heldSum);
        assertThat(time.courts().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, court -> Numbers.hours(court.getValue())))).isEqualTo(courts);
    }

    @Test
    void allDesignVisitsTogether() {
        var time = table().stage("DESIGN").time(TimeMeasure.CALENDAR);

        assertThat(Stream.of(time.duration(), time.worked(), time.queued(), time.engine()).map(Numbers::hours)).containsExactly(6942.0, 2594.0, 4348.0, 0.0);
        assertThat(time.flowEfficiency().orElseThrow()).isEqualTo(2594.0 / 6942, EQUAL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/flow/stages.csv", numLinesToSkip = 1)
    void stageTable(String stage, int n, int censored, double p50, double p85, double interpolated50, double interpolated85, double mean, double kmMedian,
            Double kmP85, double target, int within, double excess, double averageWip) {
        var figures = table().stage(stage);

        assertThat(List.of(figures.closed().size(), figures.censored().size(), figures.within().orElseThrow())).containsExactly(n, censored, within);
        assertDays(figures.p50(), p50);
        assertDays(figures.p85(), p85);
        assertDays(figures.mean(), mean);
        assertDays(figures.kmMedian(), kmMedian);
        assertDays(figures.kmP85(), kmP85);
        assertDays(figures.target(), target);
        assertDays(figures.excess(), excess);
        assertThat(figures.averageWip().orElseThrow()).isEqualTo(averageWip, EQUAL);
        assertThat(Percentiles.interpolated(figures.closed(), 0.5)).isEqualTo(interpolated50, EQUAL);
        assertThat(Percentiles.interpolated(figures.closed(), 0.85)).isEqualTo(interpolated85, EQUAL);
    }

    @Test
    void bottleneckIsDesign() {
        assertThat(table().bottleneck().map(StageFigures::stage)).contains("DESIGN");
    }

    @Test
    void survivalInDesign() {
        var expected = WorkedExample.lines("kaplan-meier.csv").skip(1).map(line -> line.split("[,/]"))
                .map(cells -> List.of(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2]) / Double.parseDouble(cells[3]))).toList();

        var steps = table().stage("DESIGN").survival().steps();

        assertThat(steps).hasSameSizeAs(expected);
        for (var step = 0; step < expected.size(); step++) {
            assertThat(Numbers.days(steps.get(step).time())).isEqualTo(expected.get(step).get(0));
            assertThat((double) steps.get(step).atRisk()).isEqualTo(expected.get(step).get(1));
            assertThat(steps.get(step).survival()).isEqualTo(expected.get(step).get(2), EQUAL);
        }
        assertThat(table().stage("DESIGN").censored().stream().map(Numbers::days)).containsExactly(42.625, 55.625);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/flow/open.csv", numLinesToSkip = 1)
    void openInnovations(String innovation, String stage, double age, double totalAge, int notLonger, int closed, double p85, boolean overHigh,
            boolean overTarget, double workingHours) {
        var open = table().open().filter(one -> one.name().equals(innovation)).findFirst().orElseThrow();

        assertThat(open.stage()).isEqualTo(stage);
        assertThat(Numbers.days(open.age())).isEqualTo(age, EQUAL);
        assertThat(Numbers.days(open.totalAge())).isEqualTo(totalAge, EQUAL);
        assertThat(List.of(open.notLonger(), open.closed())).containsExactly(notLonger, closed);
        assertDays(table().stage(stage).p85(), p85);
        assertThat(open.overHigh()).contains(overHigh);
        assertThat(open.overTarget()).contains(overTarget);
        assertThat(open.isFewData()).isEqualTo(closed < 7);
        assertThat(Numbers.hours(WorkedExample.OFFICE.of(visit(innovation, stage, 1).stay().until(WorkedExample.PERIOD.asOf())))).isEqualTo(workingHours);
    }

    @Test
    void sixAreOpenAndTheMostUnusualComesFirst() {
        assertThat(table().open().map(OpenInnovation::name)).containsExactly("INV-04", "INV-05", "INV-06", "INV-07", "INV-08", "INV-09");
        assertThat(table().open().sorted(OpenInnovation.MOST_UNUSUAL).map(OpenInnovation::name))
                .containsExactly("INV-07", "INV-09", "INV-06", "INV-05", "INV-08", "INV-04");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/flow/lead-times.csv", numLinesToSkip = 1)
    void leadTimes(String innovation, double days, double workingHours, double workingDays) {
        var one = LeadTimes.of(table().known(), table().period()).finished().stream().filter(done -> done.name().equals(innovation)).findFirst().orElseThrow();
        var worked = WorkedExample.OFFICE.of(LeadTimes.span(one));

        assertThat(Numbers.days(LeadTimes.span(one).length())).isEqualTo(days, EQUAL);
        assertThat(List.of(Numbers.hours(worked), WorkingCalendar.days(worked))).containsExactly(workingHours, workingDays);
    }

    @Test
    void percentilesOfLeadTimesAndFirstPassYield() {
        var times = LeadTimes.of(table().known(), table().period());

        assertThat(times.finished()).hasSize(3);
        assertDays(Percentiles.nearestRank(times.ascending(TimeMeasure.CALENDAR), 50), 73.25);
        assertDays(Percentiles.nearestRank(times.ascending(TimeMeasure.CALENDAR), 85), 77.0);
        assertThat(times.firstPassYield().orElseThrow()).isEqualTo(2.0 / 3, EQUAL);
    }

    @Test
    void returnsAndReentries() {
        assertThat(table().stages().stream().collect(Collectors.toMap(StageFigures::stage, figures -> figures.reentryRate().orElseThrow())))
                .isEqualTo(rates(Map.of("DESIGN", 1.0 / 9, "DELIVERY", 1.0 / 7)));
        assertThat(table().stages().stream().collect(Collectors.toMap(StageFigures::stage, figures -> figures.returnRate().orElseThrow())))
                .isEqualTo(rates(Map.of("DELIVERY", 1.0 / 6)));
    }

    private static Map<String, Double> rates(Map<String, Double> named) {
        return WorkedExample.PATH.stream().collect(Collectors.toMap(StageTarget::stage, stage -> named.getOrDefault(stage.stage(), 0.0)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/flow/weekly.csv", numLinesToSkip = 1)
    void weeklyFlow(String name, LocalDate monday, boolean partial, int started, int done, int withdrawn, int in, int out) {
        var week = weeks().weeks().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();

        assertThat(week.monday()).isEqualTo(monday);
        assertThat(week.isPartial()).isEqualTo(partial);
        assertThat(List.of(week.started(), week.done(), week.withdrawn(), week.stage("DESIGN").in(), week.stage("DESIGN").out()))
                .containsExactly(started, done, withdrawn, in, out);
    }

    @Test
    void thirteenWeeks() {
        assertThat(weeks().weeks()).hasSize(13);
    }

    private WeeklyFlow weeks() {
        return WeeklyFlow.of(table().known(), table().period(), WorkedExample.ZONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/flow/states.csv", numLinesToSkip = 1)
    void statesOnMondays(LocalDate day, String current, String furthest) {
        var flow = new CumulativeFlow(table().known(), WorkedExample.PATH.stream().map(StageTarget::stage).toList());
        var midnight = day.atStartOfDay(WorkedExample.ZONE).toInstant();

        assertThat(flow.current(midnight)).isEqualTo(counts(current));
        assertThat(flow.furthest(midnight)).isEqualTo(counts(furthest));
    }

    private static Map<String, Integer> counts(String states) {
        return states == null ? Map.of() : Stream.of(states.split(" ")).map(state -> state.split("="))
                .collect(Collectors.toMap(state -> state[0], state -> Integer.valueOf(state[1])));
    }

    @Test
    void littlesLaw() {
        var law = LittlesLaw.of(table().known(), table().period());
        var area = table().stages().stream().map(StageFigures::area).reduce(Duration.ZERO, Duration::plus);

        assertThat(law.l().orElseThrow()).isEqualTo(675.833333333 / 86, EQUAL);
        assertThat(law.lambda().orElseThrow()).isEqualTo(10.0 / 86, EQUAL);
        assertThat(law.w().orElseThrow()).isEqualTo(67.583333333, EQUAL);
        assertThat(law.lambda().orElseThrow() * law.w().orElseThrow()).isEqualTo(law.l().orElseThrow(), EQUAL);
        assertThat(Numbers.days(area)).isEqualTo(675.833333333, EQUAL);
    }

    @ParameterizedTest
    @CsvSource({"DESIGN, 2, 2, 31, 64", "DESIGN, 2, 4, 3583, 4096", "DESIGN, 2, 6, 255583, 262144", "done, 3, 4, 621, 4096",
            "done, 3, 8, 10574091, 16777216", "done, 6, 12, 9308722743, 34359738368"})
    void forecast(String what, int wanted, int weeks, long part, long whole) {
        var chance = forecast(what).atLeast(wanted, weeks);

        assertThat(chance.favourable().multiply(BigInteger.valueOf(whole))).isEqualTo(chance.all().multiply(BigInteger.valueOf(part)));
        assertThat(chance.value()).isEqualTo((double) part / whole, EQUAL);
    }

    private Forecast forecast(String what) {
        return Forecast.of(weeks().full().stream().map(week -> what.equals("done") ? week.done() : week.stage(what).advanced()).toList()).orElseThrow();
    }

    @Test
    void weeksUntilSixMoreAreFinished() {
        assertThat(forecast("DESIGN").sample()).containsExactly(1, 3, 1, 0, 1, 1, 0, 0);
        assertThat(List.of(forecast("done").weeksUntil(6, 50), forecast("done").weeksUntil(6, 85))).containsExactly(15, 21);
    }

    @Test
    void fenceAndOutliersInDesign() {
        var design = table().stage("DESIGN");

        assertThat(List.of(Percentiles.interpolated(design.closed(), 0.25), Percentiles.interpolated(design.closed(), 0.75))).containsExactly(17.5, 30.5);
        assertThat(Percentiles.fence(design.closed())).contains(50.0);
        assertThat(design.outliers().stream().map(StageVisit::innovation)).containsExactly("INV-07");
    }

    @Test
    void loadOfTheCoaches() {
        var loads = PersonLoad.of(table().known(), table().period().asOf());

        assertThat(loads.get("coach-a")).isEqualTo(new PersonLoad(Duration.ofHours(375), 5, 5, 1));
        assertThat(loads.get("coach-b")).isEqualTo(new PersonLoad(Duration.ofHours(336), 5, 5, 0));
    }

    @Test
    void shareOfNothingIsUnknown() {
        assertThat(Numbers.share(0, 0)).isEqualTo(OptionalDouble.empty());
    }
}
