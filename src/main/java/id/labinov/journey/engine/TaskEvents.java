package id.labinov.journey.engine;

import id.labinov.journey.Decision;
import id.labinov.journey.ObligationClosed;
import id.labinov.journey.ObligationOpened;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskClosed;
import id.labinov.journey.TaskHolderChanged;
import id.labinov.journey.TaskOpened;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the engine's tasks do, as rows of open tasks and as events. */
@EngineComponent
class TaskEvents {

    private final EngineEvents events;
    private final CurrentActs acts;
    private final TrackedTasks tasks;
    private final EventLog log;
    private final TaskOpening opening;

    TaskEvents(EngineEvents events, CurrentActs acts, TrackedTasks tasks, EventLog log, TaskOpening opening) {
        this.events = events;
        this.acts = acts;
        this.tasks = tasks;
        this.log = log;
        this.opening = opening;
    }

    void taskCreated(DelegateTask engineTask, Role role) {
        var act = acts.get();
        var made = new CurrentAct.Made(engineTask.getId(), engineTask.getProcessInstanceId(), engineTask.getTaskDefinitionKey(),
                person(engineTask.getAssignee()));
        if (act.silent) {
            act.made.add(made);
        } else {
            open(events.journey(engineTask), made, role, engineTask.getVariables());
        }
    }

    void open(JourneyRow journey, CurrentAct.Made made, Role role, Map<String, Object> told) {
        var task = opening.open(made, role, told, journey);
        if (!task.beside()) {
            events.save(journey.standing(task.key()));
        }
        log.append(journey, h -> new TaskOpened(h, task.id(), task.key(), role, task.position(), task.holder(), task.hint(), task.stage(),
                task.visit(), task.beside(), task.due()));
        if (task.beside()) {
            log.append(journey, h -> new ObligationOpened(h, task.id(), task.key(), task.stage(), task.visit()));
        }
    }

    void taskAssigned(DelegateTask engineTask) {
        var act = acts.get();
        var to = person(engineTask.getAssignee());
        var row = act.silent ? Optional.<TrackedTask>empty() : tracked(act, engineTask);
        row.filter(found -> !found.task().holder().equals(to)).ifPresent(found -> {
            var task = found.task();
            hold(act, found, TrackedTask.held(task, to, task.handedBack() + (to.isEmpty() ? 1 : 0)));
            log.append(events.mustFind(task.innovation()),
                    h -> new TaskHolderChanged(h, task.id(), task.key(), task.stage(), task.holder(), to, act.holderReason));
        });
    }

    void taskEnded(DelegateTask engineTask, boolean completed) {
        var act = acts.get();
        if (act.silent) {
            return;
        }
        tracked(act, engineTask).map(TrackedTask::task).ifPresent(task -> {
            var decision = completed ? Decision.of(engineTask.getVariable(JourneyVariables.DECISION)) : Optional.<Decision>empty();
            close(events.mustFind(task.innovation()), task, completed, decision);
        });
    }

    void close(JourneyRow journey, OpenTask task, boolean completed, Optional<Decision> decision) {
        tasks.remove(task.id());
        log.append(journey, h -> new TaskClosed(h, task.id(), task.key(), task.role(), task.stage(), task.visit(), task.holder(), task.beside(), completed,
                decision));
        if (task.beside()) {
            log.append(journey, h -> new ObligationClosed(h, task.id(), task.key(), task.stage(), task.visit(), decision));
        }
    }

    private void hold(CurrentAct act, TrackedTask row, OpenTask held) {
        if (held.id().equals(act.completes)) {
            act.known(row.holding(held));
        } else {
            tasks.save(held);
            act.changed(row);
        }
    }

    private Optional<TrackedTask> tracked(CurrentAct act, DelegateTask engineTask) {
        return act.known(engineTask.getId()).or(() -> tasks.ofEngine(engineTask.getId()));
    }

    private static Optional<PersonId> person(String assignee) {
        return Optional.ofNullable(assignee).map(PersonId::of);
    }
}
