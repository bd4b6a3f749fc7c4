package id.labinov.journey.engine;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.Innovations;
import id.labinov.journey.Cause;
import id.labinov.journey.Journeys.Start;
import id.labinov.journey.StageEntered;
import id.labinov.journey.TaskId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** Repairs one difference. Where a token stands is the engine's word; who holds a task, and that a path is walked, is ours. */
@EngineComponent
class Repair {

    private final Acts acts;
    private final TrackedTasks tasks;
    private final EngineEvents events;
    private final TaskEvents taskEvents;
    private final EventLog log;
    private final Starting starting;
    private final Innovations innovations;
    private final Cohorts cohorts;
    private final RuntimeService runtime;
    private final TaskService engine;

    Repair(Acts acts, TrackedTasks tasks, EngineEvents events, TaskEvents taskEvents, EventLog log, Starting starting, Innovations innovations, Cohorts cohorts,
            RuntimeService runtime, TaskService engine) {
        this.acts = acts;
        this.tasks = tasks;
        this.events = events;
        this.taskEvents = taskEvents;
        this.log = log;
        this.starting = starting;
        this.innovations = innovations;
        this.cohorts = cohorts;
        this.runtime = runtime;
        this.engine = engine;
    }

    void repair(Comparison.Found found, Actor by) {
        var innovation = found.difference().innovation();
        switch (found.difference().kind()) {
            case TASK_NOT_IN_ENGINE -> acts.on(innovation, by, false, Cause.REPAIR, act -> tasks.find(TaskId.of(found.thing()))
                    .ifPresent(row -> taskEvents.close(act.journey(innovation).orElseThrow(), row.task(), false, Optional.empty())));
            case TASK_ONLY_IN_ENGINE -> acts.on(innovation, by, false, Cause.REPAIR, act -> open(found.thing(), act.journey(innovation).orElseThrow()));
            case HOLDER_DIFFERS -> acts.on(innovation, by, false, Cause.REPAIR, act -> tasks.find(TaskId.of(found.thing()))
                    .ifPresent(row -> hold(row, act)));
            case STAGE_DIFFERS -> acts.on(innovation, by, false, Cause.REPAIR, act -> stand(act.journey(innovation).orElseThrow()));
            case PATH_NOT_IN_ENGINE -> acts.on(innovation, by, false, Cause.REPAIR, act -> again(act, act.journey(innovation).orElseThrow()));
            case PATH_ONLY_IN_ENGINE -> acts.bySystem(Cause.REPAIR, act -> {
                act.silent = true;
                runtime.deleteProcessInstanceIfExists(found.thing(), "unknown path", true, true, true, false);
            });
            case DOSSIER_WITHOUT_PATH -> begin(found, by);
            default -> {
                // A dossier that is gone cannot be made up.
            }
        }
    }

    private void hold(TrackedTask row, CurrentAct act) {
        act.silent = true;
        engine.setAssignee(row.engineTask(), row.task().holder().map(Object::toString).orElse(null));
        act.silent = false;
    }

    /** Where a path stands is the engine's word. */
    private void stand(JourneyRow journey) {
        var told = runtime.getVariables(journey.processInstance().orElseThrow(), List.of(JourneyVariables.CURRENT_STAGE, JourneyVariables.STAGE_VISIT));
        var stage = (String) told.get(JourneyVariables.CURRENT_STAGE);
        var visit = (Integer) told.get(JourneyVariables.STAGE_VISIT);
        var saved = events.save(journey.entered(stage, visit, log.now()));
        tasks.of(journey.innovation()).stream().filter(row -> row.journey().equals(journey.id()) && !row.task().beside()).findFirst()
                .ifPresent(row -> events.save(saved.standing(row.task().key())));
        log.append(saved, happening -> new StageEntered(happening, stage, visit));
    }

    private void open(String engineTask, JourneyRow journey) {
        Optional.ofNullable(engine.createTaskQuery().taskId(engineTask).singleResult()).filter(task -> tasks.ofEngine(engineTask).isEmpty())
                .ifPresent(task -> taskEvents.open(journey, new CurrentAct.Made(task.getId(), task.getProcessInstanceId(),
                        task.getTaskDefinitionKey(), Optional.ofNullable(task.getAssignee()).map(PersonId::of)),
                        role(engineTask), engine.getVariables(engineTask)));
    }

    private Role role(String engineTask) {
        return engine.getIdentityLinksForTask(engineTask).stream().filter(link -> link.getGroupId() != null).findFirst()
                .map(link -> Role.valueOf(link.getGroupId())).orElseThrow();
    }

    /** The engine begins again where our row says that the path stands; its tasks get new rows on the second look. */
    private void again(CurrentAct act, JourneyRow journey) {
        var lost = tasks.of(journey.innovation()).stream().filter(row -> row.journey().equals(journey.id())).map(TrackedTask::task).toList();
        lost.forEach(task -> taskEvents.close(act.journey(journey.innovation()).orElseThrow(), task, false, Optional.empty()));
        var judges = lost.stream().filter(task -> task.role() == Role.REVIEWER).flatMap(task -> task.holder().stream()).toList();
        act.silent = true;
        starting.again(act, journey, start(journey), judges);
        act.silent = false;
    }

    private Start start(JourneyRow journey) {
        var gates = cohorts.find(journey.cohort()).map(cohort -> cohort.gates().entrySet().stream()
                .collect(Collectors.toMap(gate -> gate.getKey(), gate -> gate.getValue().name()))).orElseThrow();
        return new Start(journey.innovation(), journey.region(), journey.cohort(), journey.agency(),
                journey.stage().orElse(journey.walkedStages().get(0)), journey.walkedStages(), gates, journey.practice());
    }

    private void begin(Comparison.Found found, Actor by) {
        var dossier = innovations.find(found.difference().innovation()).orElseThrow();
        var cohort = cohorts.find(CohortId.of(found.thing())).orElseThrow();
        var gates = cohort.gates().entrySet().stream().collect(Collectors.toMap(gate -> gate.getKey(), gate -> gate.getValue().name()));
        starting.start(new Start(dossier.id(), dossier.region(), cohort.id(), dossier.leadAgency(), cohort.stages().get(0), cohort.stages(), gates,
                cohort.practice()), by);
    }
}
