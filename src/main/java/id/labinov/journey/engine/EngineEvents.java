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

/** Turns what the engine does into our words, rows and events; with {@link TaskEvents}, the only ones who listen to the engine. */
@EngineComponent
class EngineEvents {

    private final CurrentActs acts;
    private final JourneyRows journeys;
    private final EventLog log;
    private final Gathered gathered;

    EngineEvents(CurrentActs acts, JourneyRows journeys, EventLog log, Gathered gathered) {
        this.acts = acts;
        this.journeys = journeys;
        this.log = log;
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

    boolean silent() {
        return acts.get().silent;
    }

    void leaveAs(String outcome, Cause cause) {
        acts.get().leftAs = outcome;
        acts.get().cause = cause;
    }

    JourneyRow journey(DelegateExecution execution) {
        return journey(execution.getProcessInstanceId(), execution);
    }

    JourneyRow journey(DelegateTask task) {
        return journey(task.getProcessInstanceId(), task);
    }

    /** The act mostly knows the path already: reading a variable costs the engine a query for each scope. */
    private JourneyRow journey(String processInstance, VariableScope scope) {
        return acts.get().journeyOf(processInstance).orElseGet(() -> mustFind(InnovationId.of((String) scope.getVariable(JourneyVariables.INNOVATION_ID))));
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
}
