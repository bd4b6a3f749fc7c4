package id.labinov.journey.engine;

import id.labinov.audit.Audit;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Cause;
import id.labinov.journey.DueDateMoved;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskId;
import id.labinov.journey.TaskTouched;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.TaskService;

/** Acts on one open task that do not move the path. */
@EngineComponent
class HoldingActs {

    /** Autosaves follow each other within seconds: one noted touch stands for all of them. */
    private static final Duration ONE_TOUCH = Duration.ofMinutes(10);

    private final Acts acts;
    private final TrackedTasks tasks;
    private final TaskService engine;
    private final EventLog log;
    private final Audit audit;

    HoldingActs(Acts acts, TrackedTasks tasks, TaskService engine, EventLog log, Audit audit) {
        this.acts = acts;
        this.tasks = tasks;
        this.engine = engine;
        this.log = log;
        this.audit = audit;
    }

    TrackedTask mustFind(TaskId task) {
        return tasks.find(task).orElseThrow(() -> new Conflict("journey.conflict.task-gone"));
    }

    String definition(TrackedTask row) {
        return Optional.ofNullable(engine.createTaskQuery().taskId(row.engineTask()).singleResult())
                .orElseThrow(() -> new Conflict("journey.conflict.task-gone")).getProcessDefinitionId();
    }

    void claim(TaskId task, Actor by) {
        on(task, by, (act, row) -> {
            var holder = row.task().holder();
            if (holder.isEmpty()) {
                engine.claim(row.engineTask(), by.person().toString());
            } else if (!holder.get().equals(by.person())) {
                throw new Conflict("journey.conflict.task-held");
            }
        });
    }

    void handBack(TaskId task, String reason, Actor by) {
        on(task, by, (act, row) -> {
            if (row.task().holder().isEmpty()) {
                throw new Conflict("journey.conflict.task-not-held");
            }
            act.holderReason = reason;
            engine.setAssignee(row.engineTask(), null);
        });
    }

    void reassign(TaskId task, PersonId to, String reason, Actor by) {
        on(task, by, (act, row) -> {
            act.holderReason = reason;
            engine.setAssignee(row.engineTask(), to.toString());
        });
    }

    void touch(InnovationId innovation, String worksheet, Actor by) {
        var waiting = tasks.of(innovation).stream().filter(row -> row.task().key().equals(worksheet)).findFirst();
        // Worksheets can be written at any time: only while the path waits for this one is it work on a task.
        waiting.filter(row -> row.task().holder().isEmpty() || !log.touched(row.task().id(), by.person(), log.now().minus(ONE_TOUCH)))
                .ifPresent(row -> on(row.task().id(), by, (act, now) -> {
                    if (now.task().holder().isEmpty()) {
                        engine.claim(now.engineTask(), by.person().toString());
                    }
                    var task = now.task();
                    log.append(act.journey(innovation).orElseThrow(),
                            h -> new TaskTouched(h, task.id(), task.key(), task.stage(), task.visit()));
                }));
    }

    void followUp(TaskId task, Optional<Instant> until, Actor by) {
        on(task, by, (act, row) -> {
            tasks.followUp(task, until);
            audited(until.isPresent() ? "task-put-off" : "task-shown-again", act, row.task().innovation(), by, row.task().key());
        });
    }

    void hint(InnovationId innovation, Role role, Optional<PersonId> person, Actor by) {
        acts.on(innovation, by, false, Cause.WORK, act -> {
            tasks.hint(innovation, role, person);
            audited("task-meant-for", act, innovation, by, person.map(PersonId::toString).orElse(""));
        });
    }

    /** What moves nothing is no event of the path; that it was done is noted all the same. */
    private void audited(String action, CurrentAct act, InnovationId innovation, Actor by, String detail) {
        var region = act.journey(innovation).map(row -> row.region().value());
        audit.record(action, Optional.of(by.person().value()), region, innovation.value(), detail);
    }

    void moveDue(TaskId task, Optional<Instant> due, String reason, Actor by) {
        on(task, by, (act, row) -> moveDue(act.journey(row.task().innovation()).orElseThrow(), row.task(), due, reason));
    }

    private void moveDue(JourneyRow journey, OpenTask task, Optional<Instant> due, String reason) {
        tasks.save(TrackedTask.due(task, due, due.filter(at -> !at.isAfter(log.now())).isPresent()));
        log.append(journey, h -> new DueDateMoved(h, task.id(), task.key(), task.stage(), task.due(), due, reason));
    }

    private void on(TaskId task, Actor by, BiConsumer<CurrentAct, TrackedTask> work) {
        acts.on(task, by, false, (act, journey) -> {
            var row = mustFind(task);
            act.known(row);
            work.accept(act, row);
        });
    }
}
