package id.labinov.flow;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** From the first stage entered until done, of the innovations that finished in a period.
 * @param finished by name */
record LeadTimes(List<CaseHistory> finished) {

    static LeadTimes of(FlowLog known, Period period) {
        return new LeadTimes(known.cases().stream().filter(one -> one.finishedIn(period)).toList());
    }

    static Span span(CaseHistory one) {
        return new Span(one.started(), one.last().stay().to());
    }

    /** In ascending order, for percentiles: those of stages do not add up to these. */
    List<Duration> ascending(TimeMeasure measure) {
        return finished.stream().map(one -> measure.of(span(one))).sorted().toList();
    }

    /** The share that was never in one stage twice. */
    OptionalDouble firstPassYield() {
        return Numbers.share(finished.stream().filter(CaseHistory::isFirstPass).count(), finished.size());
    }

    Stream<CaseHistory> stream() {
        return finished.stream();
    }
}
