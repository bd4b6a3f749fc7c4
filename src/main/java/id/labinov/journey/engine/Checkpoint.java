package id.labinov.journey.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Durable means on disk, and whole. H2 acknowledges a commit up to half a second before it is on disk, and a killed process would lose it. And
 * it writes table after table while others commit: what is written in a moment of silence alone is of one moment (H2 issue 2080). */
@EngineComponent
class Checkpoint implements TransactionExecutionListener {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final boolean needed;
    private final Silence silence = new Silence(PATIENCE);
    private final Marker marker = new Marker();

    Checkpoint(JdbcClient jdbc, DataSource source) throws SQLException {
        this.jdbc = jdbc;
        try (Connection connection = source.getConnection()) {
            needed = connection.getMetaData().getDatabaseProductName().equals("H2")
                    && connection.getMetaData().getURL().startsWith("jdbc:h2:file:");
        }
    }

    /** Before the answer to this act, once for the transaction, whatever else it contains. */
    void afterCommitOfThis() {
        if (needed && !TransactionSynchronizationManager.getSynchronizations().contains(marker)) {
            TransactionSynchronizationManager.registerSynchronization(marker);
        }
    }

    /** With its connection in hand: whoever counted as writing while he waits for one would keep all others from the silence that gives it back. */
    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (writes(transaction) && failure == null) {
            silence.enter();
        }
    }

    /** Comes after the marker of the same transaction: by then it stands in nobody's way. */
    @Override
    public void afterCommit(TransactionExecution transaction, Throwable failure) {
        ended(transaction);
        if (marker.taken()) {
            silence.in(() -> jdbc.sql("checkpoint").update());
        }
    }

    @Override
    public void afterRollback(TransactionExecution transaction, Throwable failure) {
        ended(transaction);
    }

    private void ended(TransactionExecution transaction) {
        if (writes(transaction)) {
            silence.leave();
        }
    }

    private boolean writes(TransactionExecution transaction) {
        return needed && !transaction.isReadOnly();
    }

    /** Notes for its thread that a transaction was committed which contains an act. */
    private static final class Marker implements TransactionSynchronization {

        private final ThreadLocal<Boolean> act = new ThreadLocal<>();

        @Override
        public void afterCommit() {
            act.set(true);
        }

        boolean taken() {
            var was = act.get() != null;
            act.remove();
            return was;
        }
    }
}
