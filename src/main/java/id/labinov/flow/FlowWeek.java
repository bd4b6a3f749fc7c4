package id.labinov.flow;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.TreeMap;

/** One ISO week: what came into the laboratory and its stages, and what went. */
final class FlowWeek {

    private final LocalDate monday;
    private final Span span;
    private final boolean partial;
    private final Map<String, StageFlow> stages = new TreeMap<>();
    private int started;
    private int done;
    private int withdrawn;

    /** Visits of a stage. */
    record StageFlow(int in, int out, int advanced) {

        static final StageFlow NONE = new StageFlow(0, 0, 0);
    }

    /** @param partial whether it runs still at the as-of instant */
    FlowWeek(LocalDate monday, Span span, boolean partial) {
        this.monday = monday;
        this.span = span;
        this.partial = partial;
    }

    void countStart() {
        started++;
    }

    void countEntry(StageVisit visit) {
        var flow = stage(visit.stage());
        stages.put(visit.stage(), new StageFlow(flow.in() + 1, flow.out(), flow.advanced()));
    }

    void countExit(StageVisit visit) {
        var flow = stage(visit.stage());
        stages.put(visit.stage(), new StageFlow(flow.in(), flow.out() + 1, flow.advanced() + (visit.outcome() == Outcome.ADVANCED ? 1 : 0)));
        done += visit.outcome() == Outcome.DONE ? 1 : 0;
        withdrawn += visit.outcome().isWithdrawal() ? 1 : 0;
    }

    StageFlow stage(String stage) {
        return stages.getOrDefault(stage, StageFlow.NONE);
    }

    /** As 2026-W15. */
    String name() {
        return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    LocalDate monday() {
        return monday;
    }

    Span span() {
        return span;
    }

    boolean isPartial() {
        return partial;
    }

    int started() {
        return started;
    }

    int done() {
        return done;
    }

    int withdrawn() {
        return withdrawn;
    }
}
