package id.labinov.journey.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Durable means on disk: H2 acknowledges a commit up to half a second before, and a killed process would lose it. */
@EngineComponent
class Checkpoint implements TransactionSynchronization {

    private final JdbcClient jdbc;
    private final boolean needed;

    Checkpoint(JdbcClient jdbc, DataSource source) throws SQLException {
        this.jdbc = jdbc;
        try (Connection connection = source.getConnection()) {
            needed = connection.getMetaData().getDatabaseProductName().equals("H2")
                    && connection.getMetaData().getURL().startsWith("jdbc:h2:file:");
        }
    }

    /** Before the answer to this act, once for the transaction, whatever else it contains. */
    void afterCommitOfThis() {
        if (needed && !TransactionSynchronizationManager.getSynchronizations().contains(this)) {
            TransactionSynchronizationManager.registerSynchronization(this);
        }
    }

    @Override
    public void afterCommit() {
        jdbc.sql("checkpoint").update();
    }
}
