package id.labinov.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is known of a visit while its rows come in any order. */
final class VisitDraft {

    /** What takes no time comes before what begins at the same instant; the rest only makes the order the same each time. */
    static final Comparator<VisitDraft> IN_TIME = Comparator.comparing((VisitDraft draft) -> draft.entered.at()).thenComparing(VisitDraft::end)
            .thenComparing(draft -> draft.outcome).thenComparing(draft -> draft.key.stage()).thenComparing(draft -> draft.key.number());

    private static final Comparator<TaskFact> AS_CREATED = Comparator.comparing((TaskFact task) -> task.life().from()).thenComparing(TaskFact::id);

    private final VisitKey key;
    private final List<TaskFact> tasks = new ArrayList<>(0);
    private Written entered;
    private Written left;
    private Outcome outcome = Outcome.OPEN;

    VisitDraft(VisitKey key) {
        this.key = key;
    }

    void enter(LogEvent event, long line) {
        if (entered != null) {
            throw again(event, line, entered);
        }
        entered = new Written(event.time(), line);
    }

    void leave(LogEvent event, long line) {
        if (left != null) {
            throw again(event, line, left);
        }
        left = new Written(event.time(), line);
        outcome = Outcome.valueOf(event.outcome());
    }

    void add(TaskFact task) {
        tasks.add(task);
    }

    VisitKey key() {
        return key;
    }

    void check() {
        if (entered == null) {
            throw new RefusedInput(left.line(), "stage_left of " + name() + " without stage_entered");
        }
        if (end().isBefore(entered.at())) {
            throw new RefusedInput(left.line(), "the end of " + name() + ", " + left.at() + ", is before its start, " + entered.at() + " in line "
                    + entered.line());
        }
    }

    /** An innovation stands in one stage at a time. */
    void checkAfter(VisitDraft before) {
        if (before.end().isAfter(entered.at())) {
            throw new RefusedInput(Math.max(entered.line(), before.entered.line()), "two open visits of one case: " + name() + " is entered at "
                    + entered.at() + " while " + before.name() + " is open, see lines " + before.entered.line() + " and " + entered.line());
        }
    }

    /** Tasks stand in the order they were created, whatever the order of the rows.
     * @param number among the visits of this stage that count */
    StageVisit visit(int number) {
        return new StageVisit(key.caseName(), key.stage(), number, new Span(entered.at(), end()), outcome, VisitCause.PATH, false,
                tasks.stream().sorted(AS_CREATED).toList());
    }

    private Instant end() {
        return left == null ? Span.NOT_YET : left.at();
    }

    private String name() {
        return key.stage() + " visit " + key.number() + " of " + ReadTime.shown(key.caseName());
    }

    private static RefusedInput again(LogEvent event, long line, Written before) {
        return new RefusedInput(line, event.type().word() + " of visit " + event.visit() + " stands in line " + before.line() + " already");
    }
}
