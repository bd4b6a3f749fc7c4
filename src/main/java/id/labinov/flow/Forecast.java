package id.labinov.flow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How many will be finished in some weeks, if weeks to come are like the last full ones and independent of each other; a cohort that waits for
 * one date breaks that. The exact distribution of the sum, so that the same question always has the same answer.
 * @param sample counts of the last eight full weeks, zeros too */
record Forecast(List<Integer> sample) {

    static final int WEEKS_NEEDED = 8;
    private static final int BUSY_WEEKS_NEEDED = 3;

    /** @param favourable out of all equally likely ways the weeks may go */
    record Chance(BigInteger favourable, BigInteger all) {

        double value() {
            return new BigDecimal(favourable).divide(new BigDecimal(all), MathContext.DECIMAL64).doubleValue();
        }

        boolean isAtLeast(int percent) {
            return favourable.multiply(BigInteger.valueOf(100)).compareTo(all.multiply(BigInteger.valueOf(percent))) >= 0;
        }
    }

    /** Empty where history says too little. */
    static Optional<Forecast> of(List<Integer> fullWeeks) {
        if (fullWeeks.size() < WEEKS_NEEDED) {
            return Optional.empty();
        }
        var last = fullWeeks.subList(fullWeeks.size() - WEEKS_NEEDED, fullWeeks.size());
        return last.stream().filter(count -> count > 0).count() < BUSY_WEEKS_NEEDED ? Optional.empty() : Optional.of(new Forecast(List.copyOf(last)));
    }

    Chance atLeast(int wanted, int weeks) {
        var ways = noWeek(wanted);
        for (var week = 0; week < weeks; week++) {
            ways = oneWeekMore(ways);
        }
        return chance(ways, weeks);
    }

    int weeksUntil(int wanted, int percent) {
        var ways = noWeek(wanted);
        var weeks = 0;
        while (!chance(ways, weeks).isAtLeast(percent)) {
            ways = oneWeekMore(ways);
            weeks++;
        }
        return weeks;
    }

    /** In how many ways each sum below the wanted one comes about: what is beyond needs no place. */
    private static BigInteger[] noWeek(int wanted) {
        var ways = new BigInteger[wanted];
        Arrays.fill(ways, BigInteger.ZERO);
        if (wanted > 0) {
            ways[0] = BigInteger.ONE;
        }
        return ways;
    }

    private BigInteger[] oneWeekMore(BigInteger[] ways) {
        var more = new BigInteger[ways.length];
        Arrays.fill(more, BigInteger.ZERO);
        for (var count : sample) {
            for (var sum = count; sum < ways.length; sum++) {
                more[sum] = more[sum].add(ways[sum - count]);
            }
        }
        return more;
    }

    private Chance chance(BigInteger[] below, int weeks) {
        var all = BigInteger.valueOf(sample.size()).pow(weeks);
        return new Chance(all.subtract(Arrays.stream(below).reduce(BigInteger.ZERO, BigInteger::add)), all);
    }
}
