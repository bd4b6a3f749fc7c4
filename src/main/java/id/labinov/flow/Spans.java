package id.labinov.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Sums count load, unions count delay: what happens at the same time delays an innovation once. */
final class Spans {

    private Spans() {}

    /** The same time without overlaps, in order. */
    static List<Span> union(Collection<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            var last = joined.size() - 1;
            if (last < 0 || span.from().isAfter(joined.get(last).to())) {
                joined.add(span);
            } else if (span.to().isAfter(joined.get(last).to())) {
                joined.set(last, new Span(joined.get(last).from(), span.to()));
            }
        }
        return joined;
    }

    static Duration unionLength(Collection<Span> spans, TimeMeasure measure) {
        return sum(union(spans), measure);
    }

    static Duration sum(Collection<Span> spans, TimeMeasure measure) {
        return spans.stream().map(measure::of).reduce(Duration.ZERO, Duration::plus);
    }
}
