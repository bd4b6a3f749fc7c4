package id.labinov.journey.engine;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.Cause;
import id.labinov.journey.GivenJudgments;
import id.labinov.journey.GivenJudgments.Given;
import id.labinov.journey.OpenTask;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;

/** Who judges: read by the multi-instance task when the path reaches it, and changed while it stands there. */
@EngineComponent
class Reviewing {

    private final Acts acts;
    private final EngineEvents events;
    private final TaskEvents taskEvents;
    private final TrackedTasks tasks;
    private final PathMessages path;
    private final RuntimeService runtime;
    private final TaskService engine;
    private final GivenJudgments given;

    Reviewing(Acts acts, EngineEvents events, TaskEvents taskEvents, TrackedTasks tasks, PathMessages path, RuntimeService runtime, TaskService engine,
            GivenJudgments given) {
        this.acts = acts;
        this.events = events;
        this.taskEvents = taskEvents;
        this.tasks = tasks;
        this.path = path;
        this.runtime = runtime;
        this.engine = engine;
        this.given = given;
    }

    void set(InnovationId innovation, List<PersonId> reviewers) {
        acts.bySystem(Cause.WORK, act -> {
            var journey = events.mustFind(innovation);
            var open = tasks.of(innovation).stream().filter(row -> row.task().role() == Role.REVIEWER).toList();
            // Who judged it already is not asked a second time.
            var answered = open.stream().findFirst().map(row -> given.on(row.task())).orElse(List.of()).stream().map(Given::by).collect(Collectors.toSet());
            var asked = reviewers.stream().filter(person -> !answered.contains(person)).toList();
            path.set(journey, JourneyVariables.REVIEWERS, new ArrayList<>(asked.stream().map(PersonId::toString).toList()));
            if (!open.isEmpty()) {
                change(journey, open, asked);
            }
        });
    }

    /** First adds, then removes: a multi-instance task that loses its last open one by removal would wait for ever. */
    private void change(JourneyRow journey, List<TrackedTask> open, List<PersonId> reviewers) {
        var asked = open.stream().flatMap(row -> row.task().holder().stream()).toList();
        var added = reviewers.stream().filter(person -> !asked.contains(person)).toList();
        var removed = open.stream().filter(row -> row.task().holder().filter(reviewers::contains).isEmpty()).toList();
        added.forEach(person -> runtime.createProcessInstanceModification(journey.processInstance().orElseThrow())
                .startBeforeActivity(open.get(0).task().key()).setVariableLocal(JourneyVariables.REVIEWER, person.toString()).execute());
        var left = open.size() + added.size();
        for (var row : removed) {
            if (--left > 0) {
                cancel(journey, row);
            } else {
                pass(journey, row);
            }
        }
    }

    private void cancel(JourneyRow journey, TrackedTask row) {
        var instance = journey.processInstance().orElseThrow();
        var execution = engine.createTaskQuery().taskId(row.engineTask()).singleResult().getExecutionId();
        var activity = all(runtime.getActivityInstance(instance))
                .filter(one -> one.getActivityId().equals(row.task().key()) && Arrays.asList(one.getExecutionIds()).contains(execution))
                .findFirst().orElseThrow();
        runtime.createProcessInstanceModification(instance).cancelActivityInstance(activity.getId()).execute();
    }

    /** Nobody is left to judge: the path goes on as if the list had been empty. */
    private void pass(JourneyRow journey, TrackedTask row) {
        OpenTask task = row.task();
        taskEvents.close(journey, task, false, Optional.empty());
        engine.complete(row.engineTask());
    }

    private static Stream<ActivityInstance> all(ActivityInstance root) {
        return Stream.concat(Stream.of(root), Arrays.stream(root.getChildActivityInstances()).flatMap(Reviewing::all));
    }
}
