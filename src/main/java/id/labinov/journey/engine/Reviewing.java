package id.labinov.journey.engine;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.Cause;
import id.labinov.journey.OpenTask;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private final JdbcClient jdbc;

    Reviewing(Acts acts, EngineEvents events, TaskEvents taskEvents, TrackedTasks tasks, PathMessages path, RuntimeService runtime, TaskService engine,
            JdbcClient jdbc) {
        this.acts = acts;
        this.events = events;
        this.taskEvents = taskEvents;
        this.tasks = tasks;
        this.path = path;
        this.runtime = runtime;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    void set(InnovationId innovation, List<PersonId> reviewers) {
        acts.bySystem(Cause.WORK, act -> {
            var journey = events.mustFind(innovation);
            var open = tasks.of(innovation).stream().filter(row -> row.task().role() == Role.REVIEWER).toList();
            var answered = open.isEmpty() ? Set.<PersonId>of() : answered(open.get(0).task());
            var asked = reviewers.stream().filter(person -> !answered.contains(person)).toList();
            path.set(journey, JourneyVariables.REVIEWERS, new ArrayList<>(asked.stream().map(PersonId::toString).toList()));
            if (!open.isEmpty()) {
                change(journey, open, asked);
            }
        });
    }

    /** Who judged since the worksheet was handed in is not asked a second time. */
    private Set<PersonId> answered(OpenTask review) {
        return jdbc.sql("""
                select e.holder from journey_event e where e.innovation = :innovation and e.kind = 'TaskClosed' and e.task_key = :review
                  and e.holder is not null and e.detail like '%"completed":true%'
                  and not exists (select 1 from journey_act u where u.id = e.act and u.undone)
                  and e.sequence > (select coalesce(max(w.sequence), 0) from journey_event w where w.innovation = :innovation
                    and w.kind = 'TaskClosed' and w.role = 'INNOVATOR' and w.stage = :stage)""")
                .param("innovation", review.innovation().value()).param("review", review.key()).param("stage", review.stage())
                .query(UUID.class).list().stream().map(PersonId::new).collect(Collectors.toSet());
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
