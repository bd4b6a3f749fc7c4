package id.labinov.journey.engine;

import id.labinov.cohort.Cohorts;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskId;
import id.labinov.journey.engine.CurrentAct.Made;
import id.labinov.people.Agencies;
import id.labinov.people.PositionId;
import id.labinov.people.Role;
import java.util.Map;
import java.util.Optional;

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

    /** @param told the variables that the task sees */
    OpenTask open(Made made, Role role, Map<String, Object> told, JourneyRow journey) {
        var beside = JourneyVariables.BESIDE.equals(told.get(JourneyVariables.GATE_STANDING));
        // A gate is an instance of its own: it is told the stage it belongs to, which the path may have left.
        var stage = (String) told.getOrDefault(JourneyVariables.GATE_STAGE, told.get(JourneyVariables.CURRENT_STAGE));
        var visit = (Integer) told.get(JourneyVariables.STAGE_VISIT);
        var due = cohorts.due(journey.cohort(), stage);
        var task = new OpenTask(TaskId.next(), journey.innovation(), journey.region(), journey.cohort(), journey.agency(), made.key(), role,
                position(role, journey), made.assignee(), tasks.hint(journey.innovation(), role), stage, visit, beside, log.now(), due, due,
                Optional.empty(), false, 0, 0);
        tasks.add(new TrackedTask(made.engineTask(), made.processInstance(), journey.id(), task));
        return task;
    }

    private Optional<PositionId> position(Role role, JourneyRow journey) {
        return role == Role.AGENCY_HEAD ? journey.agency().flatMap(agencies::head) : Optional.empty();
    }
}
