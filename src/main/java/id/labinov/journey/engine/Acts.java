package id.labinov.journey.engine;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActId;
import id.labinov.journey.Cause;
import id.labinov.journey.Journey.Status;
import id.labinov.journey.TaskId;
import id.labinov.people.Actor;
import id.labinov.web.Conflict;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs each act as one transaction, knows who does it, and says in our words when it came too late. */
@EngineComponent
class Acts {

    private final TransactionTemplate transaction;
    private final CurrentActs current;
    private final JourneyRows journeys;
    private final Gates gates;
    private final Gathered gathered;

    Acts(PlatformTransactionManager transactions, CurrentActs current, JourneyRows journeys, Gates gates, Gathered gathered) {
        this.transaction = new TransactionTemplate(transactions);
        this.current = current;
        this.journeys = journeys;
        this.gates = gates;
        this.gathered = gathered;
    }

    /** An act on a path that is walked; acts on one path follow each other. */
    void on(InnovationId innovation, Actor by, boolean facilitated, Cause cause, Consumer<CurrentAct> work) {
        run(new CurrentAct(ActId.next(), Optional.of(by), facilitated, cause), act -> {
            act.journey(journeys.lock(innovation).orElseThrow(() -> new Conflict("journey.conflict.no-path")));
            move(act, innovation, work);
        });
    }

    /** An act on a task of such a path; whether the task still waits is for the work to ask, behind the lock. */
    void on(TaskId task, Actor by, boolean facilitated, BiConsumer<CurrentAct, JourneyRow> work) {
        run(new CurrentAct(ActId.next(), Optional.of(by), facilitated, Cause.WORK), act -> {
            var journey = journeys.lock(task).orElseThrow(() -> new Conflict("journey.conflict.task-gone"));
            act.journey(journey);
            move(act, journey.innovation(), now -> work.accept(now, journey));
        });
    }

    private void move(CurrentAct act, InnovationId innovation, Consumer<CurrentAct> work) {
        work.accept(act);
        act.journey(innovation).filter(row -> row.status() == Status.ENDED && !act.silent).ifPresent(gates::close);
    }

    void begin(Actor by, Cause cause, Consumer<CurrentAct> work) {
        run(new CurrentAct(ActId.next(), Optional.of(by), false, cause), work);
    }

    void bySystem(Cause cause, Consumer<CurrentAct> work) {
        run(new CurrentAct(ActId.next(), Optional.empty(), false, cause), work);
    }

    private void run(CurrentAct act, Consumer<CurrentAct> work) {
        try {
            transaction.executeWithoutResult(status -> inside(act, work));
        } catch (TaskAlreadyClaimedException late) {
            throw new Conflict("journey.conflict.task-held");
        } catch (OptimisticLockingException | NullValueException | MismatchingMessageCorrelationException late) {
            throw new Conflict("journey.conflict.moved");
        }
    }

    private void inside(CurrentAct act, Consumer<CurrentAct> work) {
        var outer = current.none() ? Optional.<CurrentAct>empty() : Optional.of(current.get());
        outer.ifPresent(gathered::write);
        current.close();
        current.open(act);
        act.gathers = true;
        try {
            work.accept(act);
            gathered.write(act);
        } finally {
            current.close();
            outer.ifPresent(before -> {
                // What it knew of the path may be out of date now.
                before.forget();
                current.open(before);
            });
        }
    }
}
