package id.labinov.journey.engine;

import id.labinov.form.FormVersion;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journey;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The path on Camunda. */
@EngineComponent
class CamundaJourneys implements Journeys {

    private final Gathered gathered;
    private final JourneyRows journeys;
    private final TrackedTasks tasks;
    private final Models models;
    private final HoldingActs holding;
    private final Completing completing;
    private final PathMoves moves;
    private final Starting starting;
    private final Undoing undoing;
    private final Reviewing reviewing;

    CamundaJourneys(Gathered gathered, JourneyRows journeys, TrackedTasks tasks, Models models, HoldingActs holding, Completing completing, PathMoves moves,
            Starting starting, Undoing undoing, Reviewing reviewing) {
        this.gathered = gathered;
        this.journeys = journeys;
        this.tasks = tasks;
        this.models = models;
        this.holding = holding;
        this.completing = completing;
        this.moves = moves;
        this.starting = starting;
        this.undoing = undoing;
        this.reviewing = reviewing;
    }

    @Override
    public void start(Start start, Actor by) {
        starting.start(start, by);
    }

    @Override
    public Optional<Journey> find(InnovationId innovation) {
        gathered.write();
        return journeys.newest(innovation).map(JourneyRow::journey);
    }

    @Override
    public List<OpenTask> openTasks(InnovationId innovation) {
        return tasks.of(innovation).stream().map(TrackedTask::task).toList();
    }

    @Override
    public Optional<OpenTask> openTask(TaskId task) {
        return tasks.find(task).map(TrackedTask::task);
    }

    @Override
    public FormVersion form(TaskId task) {
        var row = holding.mustFind(task);
        return models.form(holding.definition(row), row.task().key());
    }

    @Override
    public void touch(InnovationId innovation, String worksheet, Actor by) {
        holding.touch(innovation, worksheet, by);
    }

    @Override
    public void claim(TaskId task, Actor by) {
        holding.claim(task, by);
    }

    @Override
    public void handBack(TaskId task, String reason, Actor by) {
        holding.handBack(task, reason, by);
    }

    @Override
    public void reassign(TaskId task, PersonId to, String reason, Actor by) {
        holding.reassign(task, to, reason, by);
    }

    @Override
    public void complete(TaskId task, Map<String, Object> answers, boolean facilitated, Actor by) {
        completing.complete(task, answers, facilitated, by);
    }

    @Override
    public void followUp(TaskId task, Optional<Instant> until, Actor by) {
        holding.followUp(task, until, by);
    }

    @Override
    public void moveDue(TaskId task, Optional<Instant> due, String reason, Actor by) {
        holding.moveDue(task, due, reason, by);
    }

    @Override
    public void withdraw(InnovationId innovation, String reason, Actor by) {
        moves.withdraw(innovation, reason, by);
    }

    @Override
    public void resume(InnovationId innovation, Actor by) {
        moves.resume(innovation, by);
    }

    @Override
    public void sendBack(InnovationId innovation, SendBack sendBack, Actor by) {
        moves.sendBack(innovation, sendBack, by);
    }

    @Override
    public void undo(InnovationId innovation, Actor by) {
        undoing.undo(innovation, by);
    }

    @Override
    public void undo(InnovationId innovation, long sequence, Actor by) {
        undoing.undo(innovation, sequence, by);
    }

    @Override
    public Optional<Long> lastAct(InnovationId innovation) {
        return undoing.lastAct(innovation);
    }

    @Override
    public Optional<UndoableAct> undoable(InnovationId innovation, PersonId person) {
        return undoing.undoable(innovation, person);
    }

    @Override
    public void hint(InnovationId innovation, Role role, Optional<PersonId> person, Actor by) {
        holding.hint(innovation, role, person, by);
    }

    @Override
    public void reviewers(InnovationId innovation, List<PersonId> reviewers) {
        reviewing.set(innovation, reviewers);
    }
}
