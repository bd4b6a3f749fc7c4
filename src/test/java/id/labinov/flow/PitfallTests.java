package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What figures of delay are usually got wrong by: the specification's pitfalls, in its order where a figure of the core is concerned. */
class PitfallTests {

    private static final Set<String> STAGES = Set.of("A", "B", "C");
    private static final List<StageTarget> PATH = Stream.of("A", "B", "C").map(stage -> new StageTarget(stage, Optional.of(Duration.ofDays(2)))).toList();
    private static final Period APRIL = new Period(WorkedExample.at("04-01 00"), WorkedExample.at("05-01 00"));

    private static StageTable table(Period period, String... rows) {
        return StageTable.of(Build.log(STAGES, rows), PATH, period);
    }

    private static String[] stay(String name, String stage, int visit, String from, String to, String outcome) {
        var entered = "%s,stage_entered,%s,%d,,,,,%s,".formatted(name, stage, visit, from);
        return to.isEmpty() ? new String[] {entered} : new String[] {entered, "%s,stage_left,%s,%d,,,,,%s,%s".formatted(name, stage, visit, to, outcome)};
    }

    private static String[] all(String[]... rows) {
        return Stream.of(rows).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String[] task(String event, String person, String time, String outcome) {
        return new String[] {"x,%s,A,1,form,t,innovator,%s,%s,%s".formatted(event, person, time, outcome)};
    }

    private static double days(Optional<Duration> time) {
        return Numbers.days(time.orElseThrow());
    }

    @Test
    void openVisitsAreCensoredAndNotLeftOut() {
        var design = WorkedExample.table().stage("DESIGN");

        assertThat(List.of(days(design.p50()), days(design.kmMedian()))).containsExactly(20.0, 28.0);
        assertThat(Numbers.days(design.censored().get(1))).isEqualTo(55.625);
    }

    @Test
    void secondVisitDoesNotOverwriteFirstAndLeadTimeIsNoSumOfVisits() {
        var table = table(APRIL, all(stay("x", "A", 1, "04-01 00", "04-03 00", "ADVANCED"), stay("x", "B", 1, "04-03 00", "04-04 00", "RETURNED"),
                stay("x", "A", 2, "04-04 00", "04-05 00", "ADVANCED"), stay("x", "B", 2, "04-05 00", "04-06 00", "RETURNED"),
                stay("x", "A", 3, "04-06 00", "04-07 00", "ADVANCED"), stay("x", "B", 3, "04-07 00", "04-11 00", "DONE")));

        assertThat(table.stage("A").closed().stream().map(Numbers::days)).containsExactly(1.0, 1.0, 2.0);
        assertThat(table.stage("A").reentryRate()).hasValue(1.0);
        assertThat(table.stage("B").returnRate().orElseThrow()).isEqualTo(2.0 / 3);
        assertThat(LeadTimes.of(table.known(), APRIL).ascending(TimeMeasure.CALENDAR)).containsExactly(Duration.ofDays(10));
        assertThat(LeadTimes.of(table.known(), APRIL).firstPassYield()).hasValue(0);
    }

    @Test
    void handedBackTaskHasTwoHoldings() {
        var task = WorkedExample.visit("INV-06", "DESIGN", 1).tasks().stream().filter(one -> one.key().equals("design_clinic")).findFirst().orElseThrow();

        assertThat(task.holdings().stream().map(Holding::person)).containsExactly("coach-a", "coach-b");
        assertThat(task.time(APRIL.asOf().plus(Duration.ofDays(90)), TimeMeasure.CALENDAR).held()).isEqualTo(Duration.ofHours(192));
    }

    /** Both endings that are neither done nor open: a column of their own, and censored. */
    @Test
    void whoLeftThePathIsNeitherDoneNorOpen() {
        for (var outcome : List.of("WITHDRAWN", "DECLINED", "MERGED", "NOT_SELECTED")) {
            var table = table(APRIL, all(stay("x", "A", 1, "04-01 00", "04-11 00", outcome), stay("y", "A", 1, "04-01 00", "04-02 00", "DONE")));
            var weeks = WeeklyFlow.of(table.known(), APRIL, WorkedExample.ZONE).weeks();

            assertThat(List.of(table.stage("A").closed().size(), table.stage("A").censored().size(), (int) table.open().count())).containsExactly(1, 1, 0);
            assertThat(table.stage("A").censored()).containsExactly(Duration.ofDays(10));
            assertThat(List.of(weeks.stream().mapToInt(FlowWeek::done).sum(), weeks.stream().mapToInt(FlowWeek::withdrawn).sum())).containsExactly(1, 1);
            assertThat(LeadTimes.of(table.known(), APRIL).finished()).hasSize(1);
        }
    }

    @Test
    void repairIsNoReturnAndItsVisitNoJudgement() {
        var before = new StageVisit("x", "A", 1, span("04-01 00", "04-02 00"), Outcome.RETURNED, VisitCause.PATH, false, List.of());
        var cut = new StageVisit("x", "B", 1, span("04-02 00", "04-03 00"), Outcome.CANCELLED, VisitCause.PATH, false, List.of());
        var repaired = new StageVisit("x", "A", 2, span("04-03 00", "04-04 00"), Outcome.RETURNED, VisitCause.REPAIR, false, List.of());
        var table = StageTable.of(new FlowLog(List.of(new CaseHistory("x", List.of(before, cut, repaired)))), PATH, APRIL);

        assertThat(table.stage("A").returnRate()).hasValue(1.0);
        assertThat(table.stage("B").returnRate()).isEmpty();
        assertThat(List.of(table.stage("B").closed().size(), table.stage("B").censored().size())).containsExactly(0, 1);
    }

    private static Span span(String from, String to) {
        return new Span(WorkedExample.at(from), WorkedExample.at(to));
    }

    /** An incident or a suspension leaves no open task behind: the citizen still waits. */
    @Test
    void timeWithoutAnOpenTaskIsEngineWait() {
        var time = table(APRIL, all(stay("x", "A", 1, "04-01 00", "04-05 00", "ADVANCED"), task("task_created", "", "04-02 00", ""),
                task("task_ended", "", "04-03 00", "CANCELLED"))).stage("A").time(TimeMeasure.CALENDAR);

        assertThat(List.of(time.worked(), time.queued(), time.engine())).containsExactly(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(3));
    }

    @Test
    void nothingIsUnknownAndNotZero() {
        var stage = table(APRIL, all(stay("x", "A", 1, "03-01 00", "03-05 00", "ADVANCED"))).stage("A");

        assertThat(Stream.of(stage.p50(), stage.p85(), stage.mean(), stage.kmMedian(), stage.kmP85())).containsOnly(Optional.empty());
        assertThat(stage.returnRate()).isEmpty();
        assertThat(stage.reentryRate()).isEmpty();
        assertThat(Percentiles.fence(stage.closed())).isEmpty();
        assertThat(stage.excess()).contains(Duration.ZERO);
    }

    @Test
    void oneClosedVisitIsEveryPercentileOfItself() {
        var stage = table(APRIL, all(stay("x", "A", 1, "04-01 00", "04-05 00", "ADVANCED"))).stage("A");

        assertThat(Stream.of(stage.p50(), stage.p85(), stage.mean(), stage.kmMedian(), stage.kmP85())).containsOnly(Optional.of(Duration.ofDays(4)));
    }

    @Test
    void withoutTargetNothingIsBeyondIt() {
        var table = StageTable.of(Build.log(STAGES, stay("x", "A", 1, "04-01 00", "", "")), List.of(new StageTarget("A", Optional.empty())), APRIL);

        assertThat(table.stage("A").excess()).isEmpty();
        assertThat(table.stage("A").within()).isEmpty();
        assertThat(table.bottleneck()).isEmpty();
        assertThat(table.open().findFirst().orElseThrow().overTarget()).isEmpty();
    }

    @Test
    void workAtNightIsNoWorkingTimeAndAYearWithoutHolidaysIsNamed() {
        var sunday = span("04-05 08", "04-05 18");
        var overYears = new Span(WorkedExample.at("12-31 08"), WorkedExample.at("12-31 08").plus(Duration.ofDays(1)));

        assertThat(WorkedExample.OFFICE.of(sunday)).isEqualTo(Duration.ZERO);
        assertThat(Numbers.share(WorkedExample.OFFICE.of(sunday), WorkedExample.OFFICE.of(sunday))).isEmpty();
        assertThat(WorkedExample.OFFICE.yearsWithoutHolidays(overYears)).containsExactly(2027);
        assertThat(WorkedExample.OFFICE.yearsWithoutHolidays(sunday)).isEmpty();
    }

    @Test
    void noDayIsAdded() {
        var stage = table(APRIL, all(stay("x", "A", 1, "04-01 09", "04-01 10", "ADVANCED"))).stage("A");

        assertThat(days(stage.p50())).isEqualTo(1 / 24.0);
    }

    @Test
    void runningWeekIsMarkedAndIsNoSample() {
        var flow = WeeklyFlow.of(WorkedExample.table().known(), WorkedExample.PERIOD, WorkedExample.ZONE);

        assertThat(flow.weeks().stream().filter(FlowWeek::isPartial).map(FlowWeek::monday)).containsExactly(LocalDate.of(2026, 6, 29));
        assertThat(flow.full()).hasSize(12);
    }

    @Test
    void weekIsCountedFromItsMondayWhereverThePeriodBegins() {
        var wednesday = new Period(WorkedExample.at("04-08 12"), WorkedExample.at("04-13 00"));
        var weeks = WeeklyFlow.of(WorkedExample.log().knownAt(wednesday.asOf()), wednesday, WorkedExample.ZONE).weeks();

        assertThat(weeks).hasSize(1);
        assertThat(List.of(weeks.get(0).name(), weeks.get(0).started(), weeks.get(0).isPartial())).containsExactly("2026-W15", 4, false);
    }

    @Test
    void weeksBeginAtLocalMidnight() {
        var lateOnSunday = new LogEvent("x", EventType.STAGE_ENTERED, "A", 1, "", "", "", "", Instant.parse("2026-04-12T16:30:00Z"), "");
        var weeks = WeeklyFlow.of(Build.log(List.of(lateOnSunday)), APRIL, WorkedExample.ZONE).weeks();

        assertThat(weeks.stream().filter(week -> week.started() == 1).map(FlowWeek::name)).containsExactly("2026-W16");
    }

    @Test
    void forecastIsRefusedWhereHistorySaysTooLittle() {
        assertThat(Forecast.of(List.of(1, 1, 1, 1, 1, 1, 1))).isEmpty();
        assertThat(Forecast.of(List.of(5, 5, 5, 0, 0, 0, 1, 0, 0, 0, 1))).isEmpty();
        assertThat(Forecast.of(List.of(9, 1, 0, 0, 0, 0, 1, 0, 1)).map(Forecast::sample)).contains(List.of(1, 0, 0, 0, 0, 1, 0, 1));
    }

    /** In doubles 0.55 x 100 is more than 55. */
    @Test
    void rankIsCountedInIntegers() {
        var durations = IntStream.rangeClosed(1, 100).mapToObj(Duration::ofDays).toList();

        assertThat(Percentiles.nearestRank(durations, 55)).contains(Duration.ofDays(55));
    }

    /** A tenth seven times is in doubles a hair more than seven tenths. */
    @Test
    void survivalOfExactlyAHalfIsReached() {
        for (var half = 1; half < 200; half++) {
            var closed = IntStream.rangeClosed(1, half * 2).mapToObj(Duration::ofDays).toList();

            assertThat(SurvivalCurve.of(closed, List.of()).quantile(50)).contains(Duration.ofDays(half));
        }
    }

    @Test
    void censoringAtTheTimeOfAnEventIsStillAtRisk() {
        var day = Duration.ofDays(1);

        assertThat(SurvivalCurve.of(List.of(day), List.of(day)).steps()).containsExactly(new SurvivalCurve.Step(day, 2, 1, 0.5));
    }

    @Test
    void endBeforeItsStartIsAnError() {
        assertThatThrownBy(() -> span("04-02 00", "04-01 00")).isInstanceOf(EndsBeforeItsStart.class);
    }

    @Test
    void taskThatOutlivesItsVisitIsNoDelayOfTheStage() {
        var table = table(APRIL, all(stay("x", "A", 1, "04-01 00", "04-03 00", "ADVANCED"), stay("x", "B", 1, "04-03 00", "", ""),
                task("task_created", "", "04-02 00", ""), task("task_assigned", "p", "04-05 00", "")));

        var time = table.stage("A").time(TimeMeasure.CALENDAR);
        var owed = Obligation.of(table.known(), APRIL.asOf()).toList();

        assertThat(List.of(time.worked(), time.queued(), time.engine())).containsExactly(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(1));
        assertThat(time.courts()).containsEntry("innovator", Duration.ofDays(1));
        assertThat(owed).hasSize(1);
        assertThat(owed.get(0).owed().until(APRIL.asOf()).length()).isEqualTo(Duration.ofDays(28));
    }

    @Test
    void bottleneckOfEqualExcessIsTheFullerStage() {
        var equal = table(APRIL, all(stay("x", "A", 1, "04-01 00", "04-05 00", "ADVANCED"), stay("x", "B", 1, "04-05 00", "04-09 00", "ADVANCED"),
                stay("y", "B", 1, "04-01 00", "04-02 00", "WITHDRAWN")));
        var same = table(APRIL, all(stay("x", "A", 1, "04-01 00", "04-05 00", "ADVANCED"), stay("x", "B", 1, "04-05 00", "04-09 00", "DONE")));

        assertThat(equal.bottleneck().map(StageFigures::stage)).contains("B");
        assertThat(same.bottleneck().map(StageFigures::stage)).contains("A");
    }

    /** The boundary belongs to what comes after: left at the as-of instant is left, but not in the period before it. */
    @Test
    void atTheVeryInstant() {
        var table = table(APRIL, all(stay("x", "A", 1, "04-20 00", "05-01 00", "ADVANCED"), stay("x", "B", 1, "05-01 00", "05-09 00", "ADVANCED"),
                stay("y", "A", 1, "03-20 00", "04-01 00", "ADVANCED")));

        assertThat(table.open().map(open -> open.stage() + " " + open.age())).containsExactly("B PT0S");
        assertThat(table.stage("A").closed()).containsExactly(Duration.ofDays(12));
        assertThat(table.stage("A").censored()).isEmpty();
        assertThat(table.stage("A").excess()).contains(Duration.ofDays(9));
    }

    @Test
    void periodOfNoLengthHasNoAverages() {
        var table = table(new Period(APRIL.asOf(), APRIL.asOf()), all(stay("x", "A", 1, "04-20 00", "", "")));
        var law = LittlesLaw.of(table.known(), table.period());

        assertThat(table.stage("A").averageWip()).isEmpty();
        assertThat(Stream.of(law.l(), law.lambda(), law.w()).filter(OptionalDouble::isPresent)).isEmpty();
        assertThat(WeeklyFlow.of(table.known(), table.period(), WorkedExample.ZONE).weeks()).isEmpty();
        assertThat(table.open()).hasSize(1);
    }

    @Test
    void withdrawalThatIsTakenUpAgainKeepsItsPlaceAndItsWeek() {
        var table = table(APRIL, all(stay("x", "A", 1, "04-01 00", "04-07 00", "WITHDRAWN"), stay("x", "A", 2, "04-21 00", "", "")));
        var flow = new CumulativeFlow(table.known(), List.of("A", "B", "C"));
        var weeks = new ArrayList<>(WeeklyFlow.of(table.known(), APRIL, WorkedExample.ZONE).weeks());

        assertThat(flow.furthest(WorkedExample.at("04-10 00"))).containsEntry("A", 1);
        assertThat(flow.current(WorkedExample.at("04-10 00"))).containsEntry(CumulativeFlow.WITHDRAWN, 1);
        assertThat(weeks.stream().filter(week -> week.withdrawn() == 1).map(FlowWeek::name)).containsExactly("2026-W15");
        assertThat(Numbers.days(table.open().findFirst().orElseThrow().totalAge())).isEqualTo(30.0);
        assertThat(LittlesLaw.of(table.known(), APRIL).w()).hasValue(16.0);
    }
}
