package id.labinov.flow;

import java.time.Instant;
import java.util.stream.Stream;

/** A task that outlived its visit: it stands beside the path, with an age of its own, and is no delay of the stage.
 * @param owed from the end of the visit to the end of the task */
record Obligation(StageVisit visit, TaskFact task, Span owed) {

    static Stream<Obligation> of(FlowLog known, Instant asOf) {
        return known.visits().filter(visit -> !visit.stay().isOpen()).flatMap(visit -> visit.tasks().stream()
                .filter(task -> task.life().until(asOf).to().isAfter(visit.stay().to()))
                .map(task -> new Obligation(visit, task, new Span(later(visit.stay().to(), task.life().from()), task.life().to()))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
