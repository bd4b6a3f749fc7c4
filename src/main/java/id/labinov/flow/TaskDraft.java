package id.labinov.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is known of a task while its rows come in any order; lean, for there may be a million. */
final class TaskDraft {

    private final String id;
    private final long firstLine;
    private List<HolderChange> changes = List.of();
    private VisitKey visit;
    private String key;
    private String role;
    private Instant created;
    private long createdLine;
    private Instant ended;
    private long endedLine;
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
            default -> change(new HolderChange(word.apply(event.person()), event.time(), event.type() == EventType.TASK_ASSIGNED));
        }
    }

    VisitKey visit() {
        return visit;
    }

    long line() {
        return createdLine;
    }

    String name() {
        return ReadTime.shown(id);
    }

    void check() {
        if (created == null) {
            throw new RefusedInput(firstLine, "the task " + name() + " has no task_created");
        }
        if (end().isBefore(created)) {
            throw new RefusedInput(endedLine, "the end of the task " + name() + ", " + ended + ", is before its start, " + created
                    + " in line " + createdLine);
        }
    }

    TaskFact fact() {
        return new TaskFact(id, key, role, new Span(created, end()), completed, Holdings.of(changes, end()));
    }

    private void create(LogEvent event, VisitKey in, UnaryOperator<String> word, long line) {
        if (created != null) {
            throw again(event, line, createdLine);
        }
        created = event.time();
        createdLine = line;
        visit = in;
        key = word.apply(event.task());
        role = word.apply(event.role());
    }

    private void end(LogEvent event, long line) {
        if (ended != null) {
            throw again(event, line, endedLine);
        }
        ended = event.time();
        endedLine = line;
        completed = event.outcome().equals(LogEvent.COMPLETED);
    }

    private void change(HolderChange change) {
        if (changes.isEmpty()) {
            changes = new ArrayList<>(1);
        }
        changes.add(change);
    }

    private Instant end() {
        return ended == null ? Span.NOT_YET : ended;
    }

    private static RefusedInput again(LogEvent event, long line, long before) {
        return new RefusedInput(line, event.type().word() + " of the task " + ReadTime.shown(event.taskId()) + " stands in line " + before + " already");
    }
}
