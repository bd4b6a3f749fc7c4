package id.labinov.flow;

import id.labinov.journey.TaskId;
import id.labinov.journey.TaskOpened;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row of {@code task_fact}.
 * @param visit in which it was created; it may outlive it
 * @param role as the log writes it: {@code innovator}, {@code coach} …
 * @param beside whether the path does not wait for it
 * @param touched when its holder first worked on it */
record TaskRow(TaskId task, long visit, String key, String role, int processVersion, Instant created, Optional<Instant> ended, boolean completed,
        boolean beside, Optional<Instant> touched) {

    static TaskRow opened(TaskOpened event, long visit) {
        return new TaskRow(event.task(), visit, event.key(), FlowRoles.name(event.role()), event.happening().processVersion(), event.happening().at(),
                Optional.empty(), false, event.beside(), Optional.empty());
    }

    TaskRow ended(Instant at, boolean done) {
        return new TaskRow(task, visit, key, role, processVersion, created, Optional.of(at), done, beside, touched);
    }

    TaskRow touched(Instant at) {
        return touched.isPresent() ? this : new TaskRow(task, visit, key, role, processVersion, created, ended, completed, beside, Optional.of(at));
    }

    TaskFact fact(List<Holding> holdings) {
        return new TaskFact(task.toString(), key, role, new Span(created, ended.orElse(Span.NOT_YET)), completed, holdings);
    }
}
