package id.labinov.flow;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The figures of one stage in a period, out of its visits as they were known at the period's end. Durations, quantiles and the rate of returns
 * take the visits that were left in it and, censored, those that are open; the excess, the average and the split every visit that overlaps it. */
final class StageFigures {

    private static final int MEDIAN = 50;
    private static final int HIGH = 85;

    private final StageTarget stage;
    private final List<StageVisit> visits;
    private final Period period;
    private final List<Duration> closed;
    private final List<Duration> censored;
    private final SurvivalCurve survival;

    StageFigures(StageTarget stage, List<StageVisit> visits, Period period) {
        this.stage = stage;
        this.visits = visits;
        this.period = period;
        this.closed = visits.stream().filter(visit -> visit.leftIn(period) && visit.outcome().isClosed()).map(this::duration).sorted().toList();
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

    Optional<Duration> target() {
        return stage.target();
    }

    /** How many were not longer than the target. */
    Optional<Integer> within() {
        return target().map(this::notLonger);
    }

    int notLonger(Duration age) {
        var place = Collections.binarySearch(closed, age);
        while (place >= 0 && place < closed.size() && closed.get(place).equals(age)) {
            place++;
        }
        return place < 0 ? -place - 1 : place;
    }

    /** Time beyond the target, stuck open work in full. */
    Optional<Duration> excess() {
        return target().map(limit -> overlapping().stream().map(visit -> duration(visit).minus(limit))
                .filter(beyond -> !beyond.isNegative()).reduce(Duration.ZERO, Duration::plus));
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

    private List<StageVisit> overlapping() {
        return visits.stream().filter(visit -> visit.stay().overlaps(period.span())).toList();
    }

    private Duration duration(StageVisit visit) {
        return visit.duration(period.asOf());
    }
}
