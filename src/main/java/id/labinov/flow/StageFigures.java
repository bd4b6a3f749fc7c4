package id.labinov.flow;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The figures of one stage in a period, out of its visits as they were known at the period's end. Durations, quantiles and the rate of returns
 * take the visits that were left in it and, censored, those that are open; the excess, the average and the split every visit that overlaps it. */
final class StageFigures {

    private static final int MEDIAN = 50;
    private static final int HIGH = 85;

    private final StageTarget stage;
    private final List<StageVisit> visits;
    private final Period period;
    private final Targets targets;
    private final List<Duration> closed;
    private final List<Duration> censored;
    private final SurvivalCurve survival;

    StageFigures(StageTarget stage, List<StageVisit> visits, Period period) {
        this(stage, visits, period, visit -> stage.target());
    }

    /** @param targets of each visit: cohorts may have different ones */
    StageFigures(StageTarget stage, List<StageVisit> visits, Period period, Targets targets) {
        this.stage = stage;
        this.visits = visits;
        this.period = period;
        this.targets = targets;
        this.closed = finished().filter(visit -> !visit.facilitated()).map(this::duration).sorted().toList();
        this.censored = visits.stream().filter(visit -> visit.stay().isOpen() || visit.leftIn(period) && !visit.outcome().isClosed())
                .map(this::duration).sorted().toList();
        this.survival = SurvivalCurve.of(closed, censored);
    }

    String stage() {
        return stage.stage();
    }

    List<Duration> closed() {
        return closed;
    }

    /** What a room walked, apart: a day's workshop does not flatter a stage. */
    List<Duration> inRoom() {
        return finished().filter(StageVisit::facilitated).map(this::duration).sorted().toList();
    }

    List<Duration> censored() {
        return censored;
    }

    Optional<Duration> p50() {
        return Percentiles.nearestRank(closed, MEDIAN);
    }

    Optional<Duration> p85() {
        return Percentiles.nearestRank(closed, HIGH);
    }

    Optional<Duration> mean() {
        return Percentiles.mean(closed);
    }

    SurvivalCurve survival() {
        return survival;
    }

    Optional<Duration> kmMedian() {
        return survival.quantile(MEDIAN);
    }

    Optional<Duration> kmP85() {
        return survival.quantile(HIGH);
    }

    /** The one that holds for all visits, where there is one. */
    Optional<Duration> target() {
        return stage.target();
    }

    /** How many were not longer than their target. */
    Optional<Integer> within() {
        return hasTarget() ? Optional.of((int) finished().filter(visit -> !visit.facilitated() && isWithin(visit)).count()) : Optional.empty();
    }

    boolean isWithin(StageVisit visit) {
        return targets.of(visit).filter(limit -> duration(visit).compareTo(limit) <= 0).isPresent();
    }

    /** Time beyond its target; unknown without one. */
    Optional<Duration> beyond(StageVisit visit) {
        return targets.of(visit).map(duration(visit)::minus).map(beyond -> beyond.isNegative() ? Duration.ZERO : beyond);
    }

    private boolean hasTarget() {
        return stage.target().isPresent() || visits.stream().anyMatch(visit -> targets.of(visit).isPresent());
    }

    int notLonger(Duration age) {
        var place = Collections.binarySearch(closed, age);
        while (place >= 0 && place < closed.size() && closed.get(place).equals(age)) {
            place++;
        }
        return place < 0 ? -place - 1 : place;
    }

    /** Time beyond the targets, stuck open work in full. */
    Optional<Duration> excess() {
        return hasTarget() ? Optional.of(overlapping().stream().flatMap(visit -> beyond(visit).stream()).reduce(Duration.ZERO, Duration::plus)) : Optional.empty();
    }

    /** The time all visits took inside of the period. */
    Duration area() {
        return overlapping().stream().map(visit -> visit.stay().within(period.span()).length()).reduce(Duration.ZERO, Duration::plus);
    }

    OptionalDouble averageWip() {
        return Numbers.share(area(), period.length());
    }

    /** Sent back out of all that left and were judged. */
    OptionalDouble returnRate() {
        var left = visits.stream().filter(visit -> visit.leftIn(period) && visit.isJudged()).toList();
        return Numbers.share(left.stream().filter(visit -> visit.outcome() == Outcome.RETURNED).count(), left.size());
    }

    /** Innovations that came again out of those that came: innovations, not visits. */
    OptionalDouble reentryRate() {
        var entered = visits.stream().filter(visit -> period.holds(visit.stay().from())).toList();
        return Numbers.share(entered.stream().filter(StageVisit::isAgain).map(StageVisit::innovation).distinct().count(),
                entered.stream().map(StageVisit::innovation).distinct().count());
    }

    VisitTime time(TimeMeasure measure) {
        return VisitTime.sum(overlapping(), period.asOf(), measure);
    }

    /** Longer than the fence: marked in a list, left in every figure. */
    List<StageVisit> outliers() {
        return Percentiles.fence(closed).map(fence -> overlapping().stream()
                .filter(visit -> Numbers.days(duration(visit)) > fence).toList()).orElse(List.of());
    }

    List<StageVisit> visits() {
        return visits;
    }

    private Stream<StageVisit> finished() {
        return visits.stream().filter(visit -> visit.leftIn(period) && visit.outcome().isClosed());
    }

    List<StageVisit> overlapping() {
        return visits.stream().filter(visit -> visit.stay().overlaps(period.span())).toList();
    }

    Duration duration(StageVisit visit) {
        return visit.duration(period.asOf());
    }
}
