package id.labinov.flow;

import java.time.Duration;
import java.util.OptionalDouble;

/** A check of the calculation, not a chart: over any window the average number present is arrival rate times time present, exactly.
 * @param l average number of innovations on their way
 * @param lambda innovations present in the window, per day of it
 * @param w days each of them was present, on average */
record LittlesLaw(OptionalDouble l, OptionalDouble lambda, OptionalDouble w) {

    static LittlesLaw of(FlowLog known, Period window) {
        var present = known.cases().stream()
                .filter(one -> one.visits().stream().anyMatch(visit -> visit.stay().overlaps(window.span()))).count();
        var area = known.visits().map(visit -> visit.stay().within(window.span()).length()).reduce(Duration.ZERO, Duration::plus);
        var days = Numbers.days(window.length());
        if (days == 0) {
            return new LittlesLaw(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        return new LittlesLaw(Numbers.share(area, window.length()), OptionalDouble.of(present / days),
                present == 0 ? OptionalDouble.empty() : OptionalDouble.of(Numbers.days(area) / present));
    }
}
