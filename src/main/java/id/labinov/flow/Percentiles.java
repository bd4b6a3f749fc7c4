package id.labinov.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Percentiles of durations in ascending order. */
final class Percentiles {

    private static final int FENCE_NEEDS = 8;
    private static final double FENCE_REACH = 1.5;
    private static final double LOWER = 0.25;
    private static final double UPPER = 0.75;

    private Percentiles() {}

    /** Nearest rank: always a duration that did occur. In integers, for 0.55 x 100 is more than 55 in doubles. */
    static Optional<Duration> nearestRank(List<Duration> ascending, int percent) {
        if (ascending.isEmpty()) {
            return Optional.empty();
        }
        var rank = ((long) percent * ascending.size() + 99) / 100;
        return Optional.of(ascending.get((int) Math.max(1, rank) - 1));
    }

    static Optional<Duration> mean(List<Duration> durations) {
        return durations.isEmpty() ? Optional.empty()
                : Optional.of(durations.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(durations.size()));
    }

    /** Longer than this in days is an outlier (Tukey): marked, never removed. Unknown for fewer than eight. */
    static Optional<Double> fence(List<Duration> ascending) {
        if (ascending.size() < FENCE_NEEDS) {
            return Optional.empty();
        }
        var lower = interpolated(ascending, LOWER);
        var upper = interpolated(ascending, UPPER);
        return Optional.of(upper + FENCE_REACH * (upper - lower));
    }

    /** What spreadsheets show (type 7), in days; for the fence, and to compare. */
    static double interpolated(List<Duration> ascending, double share) {
        var place = (ascending.size() - 1) * share;
        var below = (int) place;
        var lower = Numbers.days(ascending.get(below));
        return below + 1 >= ascending.size() ? lower : lower + (place - below) * (Numbers.days(ascending.get(below + 1)) - lower);
    }
}
