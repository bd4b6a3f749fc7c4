package id.labinov.flow;

import java.time.Instant;
import java.util.List;

/** One task and who had it in hand.
 * @param completed or else still open, or cancelled
 * @param holdings in order; one that nobody ended ends with the task */
record TaskFact(String id, String key, String role, Span life, boolean completed, List<Holding> holdings) {

    boolean isKnownAt(Instant asOf) {
        return life.isKnownAt(asOf) && holdings.stream().allMatch(holding -> holding.span().isKnownAt(asOf));
    }

    TaskFact knownAt(Instant asOf) {
        var known = life.knownAt(asOf);
        return new TaskFact(id, key, role, known, completed && !known.isOpen(),
                holdings.stream().filter(holding -> !holding.span().from().isAfter(asOf)).map(holding -> holding.knownAt(asOf)).toList());
    }

    /** Completed by nobody in particular counts as held from the start: somebody did it. Cancelled without a holder counts as waiting. */
    List<Span> held(Instant asOf) {
        var whole = life.until(asOf);
        if (holdings.isEmpty()) {
            return completed ? List.of(whole) : List.of();
        }
        return holdings.stream().map(holding -> holding.span().within(whole)).toList();
    }

    TaskTime time(Instant asOf, TimeMeasure measure) {
        return new TaskTime(measure.of(life.until(asOf)), Spans.unionLength(held(asOf), measure));
    }
}
