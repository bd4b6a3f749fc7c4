package id.labinov.journey.engine;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.Cause;
import id.labinov.journey.Decision;
import id.labinov.journey.JourneyEnded;
import id.labinov.journey.ObligationClosed;
import id.labinov.journey.ObligationOpened;
import id.labinov.journey.OpenTask;
import id.labinov.journey.StageEntered;
import id.labinov.journey.StageLeft;
import id.labinov.journey.TaskClosed;
import id.labinov.journey.TaskHolderChanged;
import id.labinov.journey.TaskOpened;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Turns what the engine does into our words, rows and events. Nobody else listens to the engine. */
@EngineComponent
class EngineEvents {

    private final CurrentActs acts;
    private final JourneyRows journeys;
    private final TrackedTasks tasks;
    private final EventLog log;
    private final TaskOpening opening;
    private final Gathered gathered;

    EngineEvents(CurrentActs acts, JourneyRows journeys, TrackedTasks tasks, EventLog log, TaskOpening opening, Gathered gathered) {
        this.acts = acts;
        this.journeys = journeys;
        this.tasks = tasks;
        this.log = log;
        this.opening = opening;
        this.gathered = gathered;
    }

    void stageEntered(DelegateExecution execution) {
        var act = acts.get();
        var stage = execution.getCurrentActivityId();
        var journey = journey(execution);
        var visit = act.silent ? journey.visit() : log.visits(journey, stage) + 1;
        execution.setVariable(JourneyVariables.CURRENT_STAGE, stage);
        execution.setVariable(JourneyVariables.STAGE_VISIT, visit);
        execution.setVariable(JourneyVariables.OUTCOME, JourneyVariables.NONE);
        if (!act.silent) {
            var saved = save(journey.entered(stage, visit, log.now()));
            log.append(saved, happening -> new StageEntered(happening, stage, visit));
        }
    }

    /** An end event says how its stage ends. */
    void endReached(DelegateExecution execution, String outcome) {
        execution.setVariable(JourneyVariables.OUTCOME, outcome);
    }

    void stageLeft(DelegateExecution execution) {
        var act = acts.get();
        var stage = execution.getCurrentActivityId();
        var outcome = execution.isCanceled() ? act.leftAs : (String) execution.getVariable(JourneyVariables.OUTCOME);
        if (!execution.isCanceled()) {
            // A reopened worksheet skips its gate this once; stages after it ask theirs.
            execution.setVariable(JourneyVariables.SKIP_GATE, false);
        }
        if (!act.silent) {
            var journey = journey(execution);
            var visit = journey.visit();
            log.append(save(journey.left()), happening -> new StageLeft(happening, stage, visit, outcome));
        }
    }

    void pathEnded(DelegateExecution execution) {
        var act = acts.get();
        if (act.silent) {
            return;
        }
        var outcome = (String) execution.getVariable(JourneyVariables.OUTCOME);
        var how = outcome == null || outcome.equals(JourneyVariables.NONE) ? act.leftAs : outcome;
        var merged = act.mergedInto;
        log.append(save(journey(execution).ended(how, log.now())), happening -> new JourneyEnded(happening, how, merged));
    }

    void taskCreated(DelegateTask engineTask, Role role) {
        var act = acts.get();
        var made = new CurrentAct.Made(engineTask.getId(), engineTask.getProcessInstanceId(), engineTask.getTaskDefinitionKey(),
                person(engineTask.getAssignee()));
        if (act.silent) {
            act.made.add(made);
        } else {
            open(journey(engineTask), made, role, engineTask.getVariables());
        }
    }

    void open(JourneyRow journey, CurrentAct.Made made, Role role, Map<String, Object> told) {
        var task = opening.open(made, role, told, journey);
        if (!task.beside()) {
            save(journey.standing(task.key()));
        }
        log.append(journey, h -> new TaskOpened(h, task.id(), task.key(), role, task.position(), task.holder(), task.stage(), task.visit(),
                task.beside(), task.due()));
        if (task.beside()) {
            log.append(journey, h -> new ObligationOpened(h, task.id(), task.key(), task.stage(), task.visit()));
        }
    }

    void taskAssigned(DelegateTask engineTask) {
        var act = acts.get();
        var to = person(engineTask.getAssignee());
        var row = act.silent ? Optional.<TrackedTask>empty() : tracked(act, engineTask);
        row.map(TrackedTask::task).filter(task -> !task.holder().equals(to)).ifPresent(task -> {
            tasks.save(TrackedTask.held(task, to, task.handedBack() + (to.isEmpty() ? 1 : 0)));
            act.known.remove(engineTask.getId());
            log.append(journey(engineTask), h -> new TaskHolderChanged(h, task.id(), task.key(), task.stage(), task.holder(), to, act.holderReason));
        });
    }

    void taskEnded(DelegateTask engineTask, boolean completed) {
        var act = acts.get();
        if (act.silent) {
            return;
        }
        tracked(act, engineTask).map(TrackedTask::task).ifPresent(task -> {
            var decision = completed ? Decision.of(engineTask.getVariable(JourneyVariables.DECISION)) : Optional.<Decision>empty();
            close(journey(engineTask), task, completed, decision);
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

    boolean silent() {
        return acts.get().silent;
    }

    void leaveAs(String outcome, Cause cause) {
        acts.get().leftAs = outcome;
        acts.get().cause = cause;
    }

    JourneyRow journey(VariableScope scope) {
        return mustFind(InnovationId.of((String) scope.getVariable(JourneyVariables.INNOVATION_ID)));
    }

    JourneyRow mustFind(InnovationId innovation) {
        var act = acts.get();
        return act.journey(innovation).orElseGet(() -> {
            gathered.write(act);
            var row = journeys.lock(innovation).orElseThrow();
            act.journey(row);
            return row;
        });
    }

    JourneyRow save(JourneyRow row) {
        var act = acts.get();
        act.changed(row);
        if (!act.gathers) {
            gathered.write(act);
        }
        return act.journey(row.innovation()).orElseThrow();
    }

    private Optional<TrackedTask> tracked(CurrentAct act, DelegateTask engineTask) {
        return Optional.ofNullable(act.known.get(engineTask.getId())).or(() -> tasks.ofEngine(engineTask.getId()));
    }

    private static Optional<PersonId> person(String assignee) {
        return Optional.ofNullable(assignee).map(PersonId::of);
    }
}
