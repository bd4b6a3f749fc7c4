package id.labinov.flow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Where innovations stood at an instant. The diagram's bands go by the furthest stage reached, so that its lines never fall when something is
 * sent back; what is where at present is another chart.
 * @param path stages in order */
record CumulativeFlow(FlowLog known, List<String> path) {

    static final String DONE = "DONE";
    static final String WITHDRAWN = "WITHDRAWN";

    /** How many are in each stage, done or withdrawn; what has none is not named. */
    Map<String, Integer> current(Instant instant) {
        return count(instant, (one, before) -> ended(before.get(before.size() - 1), instant).orElse(before.get(before.size() - 1).stage()));
    }

    /** A withdrawal that was taken up again later is no end: its band would fall. */
    Map<String, Integer> furthest(Instant instant) {
        return count(instant, (one, before) -> Optional.of(before.get(before.size() - 1)).filter(one.last()::equals)
                .flatMap(last -> ended(last, instant)).orElseGet(() -> furthest(before)));
    }

    private String furthest(List<StageVisit> before) {
        return before.stream().map(StageVisit::stage).max(Comparator.comparingInt(path::indexOf)).orElseThrow();
    }

    private static Optional<String> ended(StageVisit visit, Instant instant) {
        if (visit.stay().to().isAfter(instant)) {
            return Optional.empty();
        }
        return visit.outcome() == Outcome.DONE ? Optional.of(DONE) : visit.outcome().isWithdrawal() ? Optional.of(WITHDRAWN) : Optional.empty();
    }

    private Map<String, Integer> count(Instant instant, BiFunction<CaseHistory, List<StageVisit>, String> state) {
        var counts = new TreeMap<String, Integer>();
        for (var one : known.cases()) {
            var before = one.visits().stream().filter(visit -> !visit.stay().from().isAfter(instant)).toList();
            if (!before.isEmpty()) {
                counts.merge(state.apply(one, before), 1, Integer::sum);
            }
        }
        return counts;
    }
}
