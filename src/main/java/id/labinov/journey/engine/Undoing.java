package id.labinov.journey.engine;

import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Cause;
import id.labinov.journey.Journeys.UndoableAct;
import id.labinov.journey.Undone;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.web.Conflict;
import java.util.Optional;
import java.util.function.Predicate;

/** Taking back is a new act: the path stands where it stood, and what the act had brought about counts nowhere. */
@EngineComponent
class Undoing {

    private final Acts acts;
    private final Standings standings;
    private final Restoring restoring;
    private final EventLog log;
    private final Worksheets worksheets;
    private final DeployedStages stages;
    private final Checkpoint checkpoint;

    Undoing(Acts acts, Standings standings, Restoring restoring, EventLog log, Worksheets worksheets, DeployedStages stages,
            Checkpoint checkpoint) {
        this.acts = acts;
        this.standings = standings;
        this.restoring = restoring;
        this.log = log;
        this.worksheets = worksheets;
        this.stages = stages;
        this.checkpoint = checkpoint;
    }

    Optional<UndoableAct> undoable(InnovationId innovation, PersonId person) {
        return find(innovation, act -> act.person().equals(person)).map(act -> new UndoableAct(act.sequence(), act.taskKey(), act.at()));
    }

    Optional<Long> lastAct(InnovationId innovation) {
        return standings.lastSequence(innovation);
    }

    private Optional<Standings.Noted> find(InnovationId innovation, Predicate<Standings.Noted> wanted) {
        return standings.last(innovation).filter(wanted).filter(act -> !act.taskKey().equals(Standings.WITHDRAWAL))
                .filter(act -> !standings.actedOnSince(innovation, act.sequence()));
    }

    void undo(InnovationId innovation, Actor by) {
        undo(innovation, act -> act.person().equals(by.person()), by);
    }

    /** That act and no other, whoever did it. */
    void undo(InnovationId innovation, long sequence, Actor by) {
        undo(innovation, act -> act.sequence() == sequence, by);
    }

    private void undo(InnovationId innovation, Predicate<Standings.Noted> wanted, Actor by) {
        acts.on(innovation, by, false, Cause.UNDO, act -> {
            var undone = find(innovation, wanted).orElseThrow(() -> new Conflict("journey.conflict.not-undoable"));
            var before = standings.read(undone);
            act.silent = true;
            restoring.restore(before, act);
            takeBackMarks(before);
            // What waits again has no final answers: they are a draft that can be corrected.
            worksheets.reopen(innovation, before.tasks().stream().map(row -> row.task().id().value()).toList());
            log.append(act.journey(innovation).orElseThrow(), h -> new Undone(h, undone.id(), undone.taskKey()));
            standings.undone(undone.id());
            checkpoint.afterCommitOfThis();
        });
    }

    private void takeBackMarks(Standing before) {
        var innovation = before.journey().innovation();
        if (!before.sealed() && worksheets.sealed(innovation)) {
            worksheets.unseal(innovation);
        }
        // Where the worksheet was not waiting before, nothing in it was to be corrected.
        stages.all().stream().filter(stage -> before.tasks().stream().noneMatch(row -> row.task().key().equals(stage.worksheet())))
                .filter(stage -> stage.key().equals(before.journey().stage().orElse("")))
                .forEach(stage -> worksheets.clearMarks(innovation, stage.worksheet()));
    }
}
