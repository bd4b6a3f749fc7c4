package id.labinov.journey.engine;

import id.labinov.cohort.Cohorts;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskId;
import id.labinov.people.Agencies;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.Role;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Makes the row of a task that begins to wait: whose act it is, who is meant, and by when. */
@EngineComponent
class TaskOpening {

    private final TrackedTasks tasks;
    private final EventLog log;
    private final Agencies agencies;
    private final Cohorts cohorts;

    TaskOpening(TrackedTasks tasks, EventLog log, Agencies agencies, Cohorts cohorts) {
        this.tasks = tasks;
        this.log = log;
        this.agencies = agencies;
        this.cohorts = cohorts;
    }

    OpenTask open(DelegateTask made, Role role, Optional<PersonId> holder, JourneyRow journey) {
        var beside = JourneyVariables.BESIDE.equals(made.getVariable(JourneyVariables.GATE_STANDING));
        // A gate is an instance of its own: it is told the stage it belongs to, which the path may have left.
        var told = (String) made.getVariable(JourneyVariables.GATE_STAGE);
        var stage = told != null ? told : (String) made.getVariable(JourneyVariables.CURRENT_STAGE);
        var visit = (Integer) made.getVariable(JourneyVariables.STAGE_VISIT);
        var due = cohorts.due(journey.cohort(), stage);
        var task = new OpenTask(TaskId.next(), journey.innovation(), journey.region(), journey.cohort(), journey.agency(),
                made.getTaskDefinitionKey(), role, position(role, journey), holder, tasks.hint(journey.innovation(), role), stage, visit, beside,
                log.now(), due, due, Optional.empty(), false, 0, 0);
        tasks.add(new TrackedTask(made.getId(), made.getProcessInstanceId(), journey.id(), task));
        return task;
    }

    private Optional<PositionId> position(Role role, JourneyRow journey) {
        return role == Role.AGENCY_HEAD ? journey.agency().flatMap(agencies::head) : Optional.empty();
    }
}
