package id.labinov.journey.engine;

import id.labinov.journey.Journey.Status;
import id.labinov.journey.OpenTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** Makes the engine and our rows stand where they stood, without an event. */
@EngineComponent
class Restoring {

    private final JourneyRows journeys;
    private final TrackedTasks tasks;
    private final Gates gates;
    private final PathMessages path;
    private final Reopening reopening;
    private final DeployedStages stages;
    private final RuntimeService runtime;
    private final TaskService engine;

    Restoring(JourneyRows journeys, TrackedTasks tasks, Gates gates, PathMessages path, Reopening reopening, DeployedStages stages,
            RuntimeService runtime, TaskService engine) {
        this.journeys = journeys;
        this.tasks = tasks;
        this.gates = gates;
        this.path = path;
        this.reopening = reopening;
        this.stages = stages;
        this.runtime = runtime;
        this.engine = engine;
    }

    void restore(Standing before, CurrentAct act) {
        var innovation = before.journey().innovation();
        var present = act.journey(innovation).orElseThrow();
        var standing = tasks.of(innovation).stream().collect(Collectors.toMap(row -> row.task().id(), row -> row));
        var kept = before.tasks().stream().filter(row -> standing.containsKey(row.task().id())).toList();
        act.journey(journeys.save(before.journey().versioned(present.version())));
        gates(before, kept, standing.values().stream().toList());
        if (moved(before, present, kept)) {
            path(before, present, act);
        }
        standing.keySet().forEach(tasks::remove);
        before.tasks().forEach(row -> put(row, standing.get(row.task().id()), act));
    }

    private static boolean moved(Standing before, JourneyRow present, List<TrackedTask> kept) {
        return present.status() != before.journey().status() || !present.stage().equals(before.journey().stage())
                || present.visit() != before.journey().visit()
                || before.tasks().stream().anyMatch(row -> !row.task().beside() && !kept.contains(row) && kept.stream()
                        .noneMatch(same -> same.task().id().equals(row.task().id())));
    }

    /** Gates that the act opened go; those it answered are asked again. */
    private void gates(Standing before, List<TrackedTask> kept, List<TrackedTask> standing) {
        var known = before.tasks().stream().map(row -> row.task().id()).toList();
        standing.stream().filter(row -> row.task().beside() && !known.contains(row.task().id())).forEach(row -> gates.close(row.processInstance()));
        before.tasks().stream().filter(row -> row.task().beside() && !kept.contains(row))
                .filter(row -> kept.stream().noneMatch(same -> same.task().id().equals(row.task().id()))).forEach(row -> {
                    gates.close(row.processInstance());
                    gates.open(path.definition(before.journey()), row.task().innovation(), beside(row.task()));
                });
    }

    private Gates.Beside beside(OpenTask task) {
        return new Gates.Beside(stages.drawn().gateOfTask().get(task.key()), task.stage(), task.visit());
    }

    private void path(Standing before, JourneyRow present, CurrentAct act) {
        var routing = reopening.same(before.journey(), before.variables(), before.tasks());
        if (present.status() == Status.ENDED) {
            Map<String, Object> variables = new HashMap<>(before.variables());
            variables.putAll(routing);
            variables.computeIfPresent(JourneyVariables.REVIEWERS, (name, list) -> new ArrayList<>((List<?>) list));
            var again = runtime.startProcessInstanceById(path.definition(before.journey()), before.journey().innovation().toString(), variables);
            act.journey(journeys.save(act.journey(before.journey().innovation()).orElseThrow().in(again.getId(), before.journey().processVersion())));
        } else {
            path.tell(present, PathMessages.SENT_BACK, routing);
        }
    }

    private void put(TrackedTask row, TrackedTask present, CurrentAct act) {
        var same = Optional.ofNullable(present).filter(now -> act.made.stream().noneMatch(made -> matches(made, row)));
        var made = act.made.stream().filter(candidate -> matches(candidate, row)).findFirst();
        made.ifPresent(act.made::remove);
        var engineTask = made.map(CurrentAct.Made::engineTask).or(() -> same.map(TrackedTask::engineTask)).orElseThrow();
        var instance = made.map(CurrentAct.Made::processInstance).or(() -> same.map(TrackedTask::processInstance)).orElseThrow();
        tasks.add(row.engine(engineTask, instance));
        engine.setAssignee(engineTask, row.task().holder().map(Object::toString).orElse(null));
    }

    private static boolean matches(CurrentAct.Made made, TrackedTask row) {
        return made.key().equals(row.task().key()) && (made.assignee().isEmpty() || made.assignee().equals(row.task().holder()));
    }
}
