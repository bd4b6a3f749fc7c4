package id.labinov.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is known of a task while its rows come in any order. */
final class TaskDraft {

    private final String id;
    private final long firstLine;
    private final List<HolderChange> changes = new ArrayList<>(1);
    private VisitKey visit;
    private String key;
    private String role;
    private Written created;
    private Written ended;
    private boolean completed;

    TaskDraft(String id, long firstLine) {
        this.id = id;
        this.firstLine = firstLine;
    }

    /** @param word keeps one copy of a text that comes often */
    void add(LogEvent event, VisitKey in, UnaryOperator<String> word, long line) {
        switch (event.type()) {
            case TASK_CREATED -> create(event, in, word, line);
            case TASK_ENDED -> end(event, line);
            default -> changes.add(new HolderChange(word.apply(event.person()), event.time(), event.type() == EventType.TASK_ASSIGNED));
        }
    }

    VisitKey visit() {
        return visit;
    }

    long line() {
        return created.line();
    }

    String name() {
        return ReadTime.shown(id);
    }

    void check() {
        if (created == null) {
            throw new RefusedInput(firstLine, "the task " + name() + " has no task_created");
        }
        if (end().isBefore(created.at())) {
            throw new RefusedInput(ended.line(), "the end of the task " + name() + ", " + ended.at() + ", is before its start, " + created.at()
                    + " in line " + created.line());
        }
    }

    TaskFact fact() {
        return new TaskFact(id, key, role, new Span(created.at(), end()), completed, Holdings.of(changes, end()));
    }

    private void create(LogEvent event, VisitKey in, UnaryOperator<String> word, long line) {
        if (created != null) {
            throw again(event, line, created);
        }
        created = new Written(event.time(), line);
        visit = in;
        key = word.apply(event.task());
        role = word.apply(event.role());
    }

    private void end(LogEvent event, long line) {
        if (ended != null) {
            throw again(event, line, ended);
        }
        ended = new Written(event.time(), line);
        completed = event.outcome().equals(LogEvent.COMPLETED);
    }

    private Instant end() {
        return ended == null ? Span.NOT_YET : ended.at();
    }

    private static RefusedInput again(LogEvent event, long line, Written before) {
        return new RefusedInput(line, event.type().word() + " of the task " + ReadTime.shown(event.taskId()) + " stands in line " + before.line() + " already");
    }
}
