package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.people.ImportRuns.Counts;
import id.labinov.people.ImportRuns.Run;
import id.labinov.people.ImportRuns.State;
import id.labinov.people.SheetImport.Outcome;
import id.labinov.people.SheetImport.Row;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.SheetColumn;
import id.labinov.web.SheetRow;
import id.labinov.web.Sheets;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks and loads sheets, one after the other, beside the requests. A check is a loading in one transaction that is rolled back;
 * a loading is the same transaction kept: all good rows or, after a failure, none. */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int STEP = 200;

    private final ImportRuns runs;
    private final Sheets sheets;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final TransactionTemplate oneRow;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(work -> new Thread(work, "imports"));

    ImportRunner(ImportRuns runs, Sheets sheets, Audit audit, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.sheets = sheets;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        // A bad row undoes itself; without a savepoint it would spoil the good ones before it.
        this.oneRow = new TransactionTemplate(transactions);
        this.oneRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @PreDestroy
    void stop() {
        queue.shutdown();
    }

    void check(UUID run, SheetImport into) {
        queue.execute(() -> work(run, into, false));
    }

    void load(UUID run, SheetImport into) {
        queue.execute(() -> work(run, into, true));
    }

    private void work(UUID id, SheetImport into, boolean keep) {
        try {
            var run = runs.find(id).orElseThrow();
            var content = runs.content(id);
            var counts = transaction.execute(status -> {
                var tally = new Tally(run, into, keep);
                read(content, into, tally);
                if (keep) {
                    audit.record("sheet-loaded", Optional.of(run.person().value()), Optional.of(run.region().value()), id,
                            into.kind() + " +" + tally.added + " ~" + tally.changed);
                } else {
                    status.setRollbackOnly();
                }
                return tally.counts();
            });
            runs.end(id, keep ? State.LOADED : State.CHECKED, counts);
        } catch (InvalidInput input) {
            input.messages().forEach(message -> runs.say(id, 0, message));
            runs.end(id, State.BROKEN, new Counts(0, 0, 0, 0, 0));
        } catch (RuntimeException cause) {
            LOG.error("Sheet {} could not be taken in", id, cause);
            runs.say(id, 0, new FieldMessage("", "people.import.failed", List.of()));
            runs.end(id, State.BROKEN, new Counts(0, 0, 0, 0, 0));
        }
    }

    private void read(byte[] content, SheetImport into, Tally tally) {
        var columns = into.columns().stream()
                .map(column -> new SheetColumn(column.key(), column.helpKey(), column.required(), column.example(), List.of())).toList();
        try {
            sheets.read(new ByteArrayInputStream(content), columns, tally::take);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Counts while the rows pass by; none is kept. */
    private final class Tally {

        private final Run run;
        private final SheetImport into;
        private final boolean silent;
        private int done;
        private int good;
        private int added;
        private int changed;

        Tally(Run run, SheetImport into, boolean silent) {
            this.run = run;
            this.into = into;
            this.silent = silent;
        }

        void take(SheetRow row) {
            try {
                var outcome = oneRow.execute(status -> into.load(new Row(row.number(), row.cells()), run.target()));
                good++;
                added += outcome == Outcome.ADDED ? 1 : 0;
                changed += outcome == Outcome.CHANGED ? 1 : 0;
            } catch (InvalidInput input) {
                if (!silent) {
                    new ArrayList<>(input.messages()).forEach(message -> runs.say(run.id(), row.number(), message));
                }
            }
            if (++done % STEP == 0) {
                runs.progress(run.id(), done);
            }
        }

        Counts counts() {
            return new Counts(done, good, added, changed, done - good);
        }
    }
}
