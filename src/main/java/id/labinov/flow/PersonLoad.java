package id.labinov.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one person had in hand: overlaps add up, for load is not delay. Personal data about officials: off by default, never a ranking.
 * @param handedBack holdings that ended before the task did */
record PersonLoad(Duration held, int tasks, int holdings, int handedBack) {

    static Map<String, PersonLoad> of(FlowLog known, Instant asOf) {
        var loads = new TreeMap<String, PersonLoad>();
        known.visits().flatMap(visit -> visit.tasks().stream()).forEach(task -> task.holdings().stream()
                .collect(Collectors.groupingBy(Holding::person))
                .forEach((person, holdings) -> loads.merge(person, ofTask(task.life().until(asOf), holdings), PersonLoad::plus)));
        return loads;
    }

    private static PersonLoad ofTask(Span task, List<Holding> holdings) {
        var spans = holdings.stream().map(holding -> holding.span().within(task)).toList();
        return new PersonLoad(Spans.sum(spans, TimeMeasure.CALENDAR), 1, spans.size(),
                (int) spans.stream().filter(span -> span.to().isBefore(task.to())).count());
    }

    private PersonLoad plus(PersonLoad other) {
        return new PersonLoad(held.plus(other.held), tasks + other.tasks, holdings + other.holdings, handedBack + other.handedBack);
    }
}
