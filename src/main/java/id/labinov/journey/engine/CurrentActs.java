package id.labinov.journey.engine;

import id.labinov.journey.ActId;
import id.labinov.journey.Cause;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the act that is under way with its transaction. */
@EngineComponent
class CurrentActs {

    /** The act of this transaction; one of the system, if the engine acts by itself (timers, repeated jobs). */
    CurrentAct get() {
        var act = (CurrentAct) TransactionSynchronizationManager.getResource(this);
        return act != null ? act : open(new CurrentAct(ActId.next(), Optional.empty(), false, Cause.TIMER));
    }

    boolean none() {
        return TransactionSynchronizationManager.getResource(this) == null;
    }

    CurrentAct open(CurrentAct act) {
        TransactionSynchronizationManager.bindResource(this, act);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CurrentActs.this);
            }
        });
        return act;
    }

    void close() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }
}
