package id.labinov.journey.engine;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.ConsistencyCheck.Difference;
import id.labinov.journey.ConsistencyCheck.Kind;
import id.labinov.journey.Journey.Status;
import id.labinov.people.PersonId;
import id.labinov.people.Region;
import id.labinov.people.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

/** Compares dossiers, rows and engine, each read once. */
@EngineComponent
class Comparison {

    private static final int ALL = Integer.MAX_VALUE;

    private final JourneyRows journeys;
    private final TrackedTasks tasks;
    private final RuntimeService runtime;
    private final TaskService engine;
    private final Innovations innovations;
    private final Cohorts cohorts;
    private final Regions regions;

    Comparison(JourneyRows journeys, TrackedTasks tasks, RuntimeService runtime, TaskService engine, Innovations innovations, Cohorts cohorts,
            Regions regions) {
        this.journeys = journeys;
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
        this.innovations = innovations;
        this.cohorts = cohorts;
        this.regions = regions;
    }

    /** @param thing id of the row or of the engine's task or instance that is meant */
    record Found(Difference difference, String thing) {}

    List<Found> run() {
        var found = new ArrayList<Found>();
        var open = journeys.open();
        paths(open, found);
        tasks(found);
        dossiers(open, found);
        return found;
    }

    private void paths(List<JourneyRow> open, List<Found> found) {
        var running = runtime.createProcessInstanceQuery().processDefinitionKey(Models.PATH).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        open.stream().filter(row -> row.processInstance().filter(running::containsKey).isEmpty())
                .forEach(row -> found.add(found(row.innovation(), Kind.PATH_NOT_IN_ENGINE, row.stage().orElse(""), row.id().toString())));
        var known = open.stream().flatMap(row -> row.processInstance().stream()).toList();
        running.values().stream().filter(instance -> !known.contains(instance.getId())).forEach(instance -> found.add(
                found(InnovationId.of(instance.getBusinessKey()), Kind.PATH_ONLY_IN_ENGINE, "", instance.getId())));
        stages(open, found);
    }

    private void stages(List<JourneyRow> open, List<Found> found) {
        var told = runtime.createVariableInstanceQuery().variableName(JourneyVariables.CURRENT_STAGE).list().stream()
                .collect(Collectors.toMap(VariableInstance::getProcessInstanceId, variable -> String.valueOf(variable.getValue()), (one, same) -> one));
        for (var row : open) {
            var stage = row.processInstance().map(told::get).orElse(null);
            if (row.status() == Status.ACTIVE && stage != null && !row.stage().equals(Optional.of(stage))) {
                found.add(found(row.innovation(), Kind.STAGE_DIFFERS, stage, row.id().toString()));
            }
        }
    }

    private void tasks(List<Found> found) {
        var waiting = engine.createTaskQuery().processDefinitionKeyIn(Models.PATH, Models.GATE).list().stream()
                .collect(Collectors.toMap(Task::getId, Function.identity()));
        var rows = tasks.all();
        for (var row : rows) {
            var task = waiting.remove(row.engineTask());
            var holder = Optional.ofNullable(task).map(Task::getAssignee).map(PersonId::of);
            if (task == null) {
                found.add(found(row.task().innovation(), Kind.TASK_NOT_IN_ENGINE, row.task().key(), row.task().id().toString()));
            } else if (!holder.equals(row.task().holder())) {
                found.add(found(row.task().innovation(), Kind.HOLDER_DIFFERS, row.task().key(), row.task().id().toString()));
            }
        }
        var keys = keys(waiting.isEmpty());
        waiting.values().stream().filter(task -> keys.containsKey(task.getProcessInstanceId())).forEach(task -> found.add(found(
                keys.get(task.getProcessInstanceId()), Kind.TASK_ONLY_IN_ENGINE, task.getTaskDefinitionKey(), task.getId())));
    }

    private Map<String, InnovationId> keys(boolean none) {
        return none ? Map.of() : runtime.createProcessInstanceQuery().list().stream().filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, instance -> InnovationId.of(instance.getBusinessKey())));
    }

    private void dossiers(List<JourneyRow> open, List<Found> found) {
        var walking = open.stream().map(JourneyRow::innovation).toList();
        var dossiers = innovations.matching(regions.all().stream().map(Region::id).toList(), "", ALL);
        walking.stream().filter(innovation -> !dossiers.contains(innovation))
                .forEach(innovation -> found.add(found(innovation, Kind.PATH_WITHOUT_DOSSIER, "", "")));
        dossiers.stream().filter(innovation -> !walking.contains(innovation) && journeys.newest(innovation).isEmpty())
                .forEach(innovation -> walked(innovation).ifPresent(cohort -> found.add(
                        found(innovation, Kind.DOSSIER_WITHOUT_PATH, cohort.name(), cohort.id().toString()))));
    }

    private Optional<Cohort> walked(InnovationId innovation) {
        var all = innovations.cohorts(innovation);
        return all.isEmpty() ? Optional.empty() : cohorts.find(all.get(all.size() - 1)).filter(cohort -> !cohort.stages().isEmpty());
    }

    private static Found found(InnovationId innovation, Kind kind, String detail, String thing) {
        return new Found(new Difference(innovation, kind, detail), thing);
    }
}
