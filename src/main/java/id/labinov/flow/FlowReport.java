package id.labinov.flow;

import java.util.List;
import java.util.stream.Stream;

/** All figures that were asked for.
 * @param history those of all the time until the as-of instant
 * @param returns of the period, by time */
record FlowReport(FlowAsk ask, FlowReading reading, StageTable table, StageTable history, Targets targets, List<Returned> returns) {

    FlowCase of(String name) {
        return reading.cases().get(name);
    }

    Stream<OpenInnovation> open() {
        return table.open().sorted(OpenInnovation.MOST_UNUSUAL);
    }

    /** Nothing is on the path or ever was, as far as was known then. */
    public boolean isEmpty() {
        return table.known().cases().isEmpty();
    }

    public Period period() {
        return table.period();
    }
}
