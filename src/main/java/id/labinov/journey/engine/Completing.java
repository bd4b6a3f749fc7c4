package id.labinov.journey.engine;

import id.labinov.form.Worksheets;
import id.labinov.journey.Cause;
import id.labinov.journey.Decision;
import id.labinov.journey.OpenTask;
import id.labinov.journey.SentBack;
import id.labinov.journey.TaskId;
import id.labinov.people.Actor;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;

/** Completing a task: the act that moves the path. */
@EngineComponent
class Completing {

    private final Acts acts;
    private final TrackedTasks tasks;
    private final TaskService engine;
    private final EventLog log;
    private final Standings standings;
    private final DecisionChecks decisions;
    private final Worksheets worksheets;
    private final Regions regions;
    private final OneCommand command;
    private final Checkpoint checkpoint;

    Completing(Acts acts, TrackedTasks tasks, TaskService engine, EventLog log, Standings standings, DecisionChecks decisions,
            Worksheets worksheets, Regions regions, OneCommand command, Checkpoint checkpoint) {
        this.acts = acts;
        this.tasks = tasks;
        this.engine = engine;
        this.log = log;
        this.standings = standings;
        this.decisions = decisions;
        this.worksheets = worksheets;
        this.regions = regions;
        this.command = command;
        this.checkpoint = checkpoint;
    }

    void complete(TaskId id, Map<String, Object> answers, boolean facilitated, Actor by) {
        acts.on(id, by, facilitated, (act, journey) -> {
            // Read behind the lock: of two submits the second finds the task gone.
            var waiting = tasks.of(journey.innovation());
            var row = waiting.stream().filter(one -> one.task().id().equals(id)).findFirst()
                    .orElseThrow(() -> new Conflict("journey.conflict.task-gone"));
            act.known(row);
            act.completes = id;
            var decision = decisions.check(row.task(), answers, journey);
            command.run(() -> {
                var before = standings.now(journey, waiting, List.of());
                if (row.task().holder().isEmpty() && !facilitated) {
                    engine.claim(row.engineTask(), by.person().toString());
                }
                decision.ifPresentOrElse(given -> tell(given, row.task(), answers, act, journey, by),
                        () -> handIn(row.task()));
                finish(row, answers, journey, before);
                standings.note(act, before, row.task().key(), log.now());
            });
            checkpoint.afterCommitOfThis();
        });
    }

    private void handIn(OpenTask task) {
        if (decisions.worksheet(task.key())) {
            worksheets.clearMarks(task.innovation(), task.key());
        }
    }

    private void tell(Decision decision, OpenTask task, Map<String, Object> answers, CurrentAct act, JourneyRow journey, Actor by) {
        decision.ending().ifPresent(ending -> act.leftAs = ending);
        act.mergedInto = decision == Decision.MERGE ? text(answers, "mergeInto") : "";
        if (decision.sendsBack()) {
            act.cause = Cause.SENT_BACK;
            var to = decision == Decision.RETURN ? text(answers, JourneyVariables.TARGET_STAGE) : task.stage();
            var fields = fields(answers);
            decisions.mark(journey, to, fields, text(answers, "reasonCode"), text(answers, "reason"), by);
            log.append(journey, h -> new SentBack(h, task.stage(), to, text(answers, "reasonCode"), text(answers, "reason"), fields, task.beside()));
        }
    }

    private void finish(TrackedTask row, Map<String, Object> answers, JourneyRow journey, Standing before) {
        var variables = JourneyVariables.answered(answers, () -> regions.zone(journey.region()));
        if (row.task().role() == Role.REVIEWER) {
            var pending = new ArrayList<>(reviewers(before));
            row.task().holder().ifPresent(holder -> pending.remove(holder.toString()));
            variables.put(JourneyVariables.REVIEWERS, pending);
        }
        if (journey.processInstance().equals(Optional.of(row.processInstance()))) {
            variables.put(JourneyVariables.TARGET_TASK, JourneyVariables.NONE);
        }
        engine.complete(row.engineTask(), variables);
    }

    @SuppressWarnings("unchecked")
    private static List<String> reviewers(Standing before) {
        return (List<String>) before.variables().getOrDefault(JourneyVariables.REVIEWERS, List.of());
    }

    private static String text(Map<String, Object> answers, String key) {
        return Optional.ofNullable(answers.get(key)).map(String::valueOf).orElse("");
    }

    private static List<String> fields(Map<String, Object> answers) {
        return answers.get("correctFields") instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
