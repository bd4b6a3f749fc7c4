package id.labinov.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is known of a visit while its rows come in any order; lean, for there may be a million. */
final class VisitDraft {

    /** What takes no time comes before what begins at the same instant; the rest only makes the order the same each time. */
    static final Comparator<VisitDraft> IN_TIME = Comparator.comparing((VisitDraft draft) -> draft.entered).thenComparing(VisitDraft::end)
            .thenComparing(draft -> draft.outcome).thenComparing(draft -> draft.key.stage()).thenComparing(draft -> draft.key.number());

    private static final Comparator<TaskFact> AS_CREATED = Comparator.comparing((TaskFact task) -> task.life().from()).thenComparing(TaskFact::id);

    private final VisitKey key;
    private List<TaskFact> tasks = List.of();
    private Instant entered;
    private long enteredLine;
    private Instant left;
    private long leftLine;
    private Outcome outcome = Outcome.OPEN;

    VisitDraft(VisitKey key) {
        this.key = key;
    }

    void enter(LogEvent event, long line) {
        if (entered != null) {
            throw again(event, line, enteredLine);
        }
        entered = event.time();
        enteredLine = line;
    }

    void leave(LogEvent event, long line) {
        if (left != null) {
            throw again(event, line, leftLine);
        }
        left = event.time();
        leftLine = line;
        outcome = Outcome.valueOf(event.outcome());
    }

    void add(TaskFact task) {
        if (tasks.isEmpty()) {
            tasks = new ArrayList<>(1);
        }
        tasks.add(task);
    }

    VisitKey key() {
        return key;
    }

    void check() {
        if (entered == null) {
            throw new RefusedInput(leftLine, "stage_left of " + name() + " without stage_entered");
        }
        if (end().isBefore(entered)) {
            throw new RefusedInput(leftLine, "the end of " + name() + ", " + left + ", is before its start, " + entered + " in line "
                    + enteredLine);
        }
    }

    /** An innovation stands in one stage at a time. */
    void checkAfter(VisitDraft before) {
        if (before.end().isAfter(entered)) {
            throw new RefusedInput(Math.max(enteredLine, before.enteredLine), "two open visits of one case: " + name() + " is entered at "
                    + entered + " while " + before.name() + " is open, see lines " + before.enteredLine + " and " + enteredLine);
        }
    }

    /** Tasks stand in the order they were created, whatever the order of the rows.
     * @param number among the visits of this stage that count */
    StageVisit visit(int number) {
        return new StageVisit(key.caseName(), key.stage(), number, new Span(entered, end()), outcome, VisitCause.PATH, false,
                tasks.stream().sorted(AS_CREATED).toList());
    }

    private Instant end() {
        return left == null ? Span.NOT_YET : left;
    }

    private String name() {
        return key.stage() + " visit " + key.number() + " of " + ReadTime.shown(key.caseName());
    }

    private static RefusedInput again(LogEvent event, long line, long before) {
        return new RefusedInput(line, event.type().word() + " of visit " + event.visit() + " stands in line " + before + " already");
    }
}
