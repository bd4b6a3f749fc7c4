package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every history (section 11 of the specification). */
class InvariantTests {

    private static final int TRIES = 200;
    private static final List<StageTarget> PATH = RandomHistories.STAGES.stream()
            .map(stage -> new StageTarget(stage, Optional.of(Duration.ofHours(20)))).toList();

    @Provide
    Arbitrary<List<LogEvent>> histories() {
        return RandomHistories.events();
    }

    /** Many fall between two events, many onto one. */
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 2 * RandomHistories.HOURS / 4).map(half -> RandomHistories.START.plus(Duration.ofMinutes(30L * half)));
    }

    private static StageTable table(List<LogEvent> events, Instant asOf) {
        return StageTable.of(Build.log(events), PATH, period(asOf));
    }

    private static Period period(Instant asOf) {
        var from = RandomHistories.START.plus(Duration.ofHours(60));
        return new Period(from.isAfter(asOf) ? RandomHistories.START : from, asOf);
    }

    /** Everything the command tells, as one text. */
    private static String json(List<LogEvent> events, Instant asOf) {
        var out = new ByteArrayOutputStream();
        var offset = period(asOf).from().atZone(WorkedExample.ZONE).toOffsetDateTime();
        var asked = new FlowArguments(null, null, asOf.atZone(WorkedExample.ZONE).toOffsetDateTime(), offset, WorkedExample.ZONE);
        try {
            FlowJson.write(table(events, asOf), asked, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Property(tries = TRIES)
    void visitsSplitWithoutRestAndTasksToo(@ForAll("histories") List<LogEvent> events, @ForAll("instants") Instant asOf) {
        for (var measure : List.of(TimeMeasure.CALENDAR, WorkedExample.OFFICE)) {
            table(events, asOf).known().visits().forEach(visit -> {
                var time = VisitTime.of(visit, asOf, measure);
                assertThat(time.worked().plus(time.queued()).plus(time.engine())).isEqualTo(time.duration()).isEqualTo(measure.of(visit.stay().until(asOf)));
                assertThat(List.of(time.worked(), time.queued(), time.engine())).noneMatch(Duration::isNegative);
                visit.tasks().stream().map(task -> task.time(asOf, measure))
                        .forEach(task -> assertThat(List.of(task.queue(), task.held())).noneMatch(Duration::isNegative));
            });
        }
    }

    @Property(tries = TRIES)
    void littlesLawHoldsAndStageAreasSumUpToTheSystems(@ForAll("histories") List<LogEvent> events, @ForAll("instants") Instant asOf) {
        var table = table(events, asOf);
        var law = LittlesLaw.of(table.known(), table.period());
        if (table.period().length().isZero()) {
            return;
        }
        var area = table.stages().stream().map(StageFigures::area).reduce(Duration.ZERO, Duration::plus);

        assertThat(law.lambda().orElseThrow() * law.w().orElse(0)).isEqualTo(law.l().orElseThrow(), within(1e-9));
        assertThat(Numbers.share(area, table.period().length()).orElseThrow()).isEqualTo(law.l().orElseThrow(), within(1e-9));
    }

    @Property(tries = TRIES)
    void inMinusOutIsTheChangeOfWorkInProgress(@ForAll("histories") List<LogEvent> events, @ForAll("instants") Instant asOf) {
        var known = Build.log(events).knownAt(asOf);
        var weeks = WeeklyFlow.of(known, new Period(RandomHistories.START, asOf), WorkedExample.ZONE).full();
        for (var week : weeks) {
            for (var stage : RandomHistories.STAGES) {
                var flow = week.stage(stage);
                assertThat(flow.in() - flow.out()).isEqualTo(present(known, stage, week.span().to()) - present(known, stage, week.span().from()));
            }
        }
    }

    /** Just before the instant: a week ends before its last instant's events. */
    private static int present(FlowLog known, String stage, Instant instant) {
        return (int) known.visits().filter(visit -> visit.stage().equals(stage) && visit.stay().holds(instant.minusNanos(1))).count();
    }

    @Property(tries = TRIES)
    void linesOfTheCumulativeFlowNeverFall(@ForAll("histories") List<LogEvent> events) {
        var asOf = RandomHistories.START.plus(Duration.ofHours(RandomHistories.HOURS));
        var flow = new CumulativeFlow(Build.log(events).knownAt(asOf), RandomHistories.STAGES);
        var before = Map.<String, Integer>of();
        for (var hour = 0; hour < RandomHistories.HOURS; hour += 24) {
            var now = lines(flow.furthest(RandomHistories.START.plus(Duration.ofHours(hour))));
            for (var line : before.entrySet()) {
                assertThat(now.get(line.getKey())).isGreaterThanOrEqualTo(line.getValue());
            }
            before = now;
        }
    }

    /** How many reached a stage or are beyond it. */
    private static Map<String, Integer> lines(Map<String, Integer> bands) {
        var lines = new HashMap<String, Integer>();
        for (var place = 0; place < RandomHistories.STAGES.size(); place++) {
            var beyond = new ArrayList<>(RandomHistories.STAGES.subList(place, RandomHistories.STAGES.size()));
            beyond.addAll(List.of(CumulativeFlow.DONE, CumulativeFlow.WITHDRAWN));
            lines.put(RandomHistories.STAGES.get(place), beyond.stream().mapToInt(band -> bands.getOrDefault(band, 0)).sum());
        }
        return lines;
    }

    @Property(tries = TRIES)
    void survivalNeverRises(@ForAll("histories") List<LogEvent> events, @ForAll("instants") Instant asOf) {
        for (var stage : table(events, asOf).stages()) {
            var survival = stage.survival().steps().stream().map(SurvivalCurve.Step::survival).toList();
            IntStream.range(1, survival.size()).forEach(step -> assertThat(survival.get(step)).isLessThan(survival.get(step - 1)));
            assertThat(survival).allMatch(share -> share >= 0 && share < 1);
        }
    }

    @Property(tries = TRIES)
    void orderOfRowsSaysNothing(@ForAll("histories") List<LogEvent> events, @ForAll("instants") Instant asOf, @ForAll long seed) {
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Build.log(shuffled)).isEqualTo(Build.log(events));
        assertThat(json(shuffled, asOf)).isEqualTo(json(events, asOf));
    }

    @Property(tries = TRIES)
    void dayLaterEverythingLastsAsLong(@ForAll("histories") List<LogEvent> events, @ForAll("instants") Instant asOf) {
        var day = Duration.ofDays(1);
        var later = events.stream().map(event -> new LogEvent(event.caseName(), event.type(), event.stage(), event.visit(), event.task(), event.taskId(),
                event.role(), event.person(), event.time().plus(day), event.outcome())).toList();
        var period = period(asOf);
        var shifted = StageTable.of(Build.log(later), PATH, new Period(period.from().plus(day), asOf.plus(day)));

        var table = StageTable.of(Build.log(events), PATH, period);

        assertThat(shifted.open()).isEqualTo(table.open().toList());
        assertThat(LittlesLaw.of(shifted.known(), shifted.period())).isEqualTo(LittlesLaw.of(table.known(), period));
        for (var stage : table.stages()) {
            var other = shifted.stage(stage.stage());
            assertThat(List.of(other.closed(), other.censored(), other.excess(), other.time(TimeMeasure.CALENDAR)))
                    .isEqualTo(List.of(stage.closed(), stage.censored(), stage.excess(), stage.time(TimeMeasure.CALENDAR)));
        }
    }

    /** A history cut at an instant says of it what the whole history says: what was shown then is shown again. */
    @Property(tries = TRIES)
    void pastIsShownAsItWas(@ForAll("histories") List<LogEvent> events, @ForAll("instants") Instant asOf) {
        var until = events.stream().filter(event -> !event.time().isAfter(asOf)).toList();

        assertThat(Build.log(until)).isEqualTo(Build.log(events).knownAt(asOf));
        assertThat(json(until, asOf)).isEqualTo(json(events, asOf));
    }

    @Property(tries = TRIES)
    void whatIsWrittenIsReadAgain(@ForAll("histories") List<LogEvent> events) throws IOException {
        var csv = new StringBuilder();
        var writer = EventWriter.begin(csv, "cohort", "agency");
        for (var event : events) {
            writer.write(event, "Angkatan \"2026\"", "Dinas Kesehatan, Kota");
        }
        var read = new ArrayList<LogEvent>();
        EventReader.read(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), Set.copyOf(RandomHistories.STAGES),
                (event, line) -> read.add(event));

        assertThat(read).isEqualTo(events);
    }
}
