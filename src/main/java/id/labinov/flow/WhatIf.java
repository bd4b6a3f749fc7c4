package id.labinov.flow;

import java.time.Duration;
import java.util.Optional;

/** What would be if no visit of one stage had lasted longer than its target, and nothing else were different: each such visit ends at its target,
 * and all that came after it comes so much earlier.
 * @param saved days beyond target of the period, what is still open with its part so far
 * @param now the usual lead time of what finished in the period, the median by nearest rank; empty if too few finished to speak of what is usual
 * @param then what it would be */
record WhatIf(Duration saved, Optional<Duration> now, Optional<Duration> then) {

    private static final int MEDIAN = 50;

    /** @return empty if the stage lost nothing, or has no target */
    static Optional<WhatIf> met(StageFigures stage, LeadTimes times) {
        return stage.excess().filter(excess -> !excess.isZero()).map(excess -> {
            var then = times.stream().map(one -> LeadTimes.span(one).length().minus(lost(one, stage))).sorted().toList();
            return then.size() < OpenInnovation.ENOUGH ? new WhatIf(excess, Optional.empty(), Optional.empty())
                    : new WhatIf(excess, Percentiles.nearestRank(times.ascending(TimeMeasure.CALENDAR), MEDIAN), Percentiles.nearestRank(then, MEDIAN));
        });
    }

    private static Duration lost(CaseHistory one, StageFigures stage) {
        return one.visits().stream().filter(visit -> visit.stage().equals(stage.stage())).flatMap(visit -> stage.beyond(visit).stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
