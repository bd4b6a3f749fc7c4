package id.labinov.people;

import id.labinov.people.SheetImport.Target;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput.FieldMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of import_run and import_message. All writes stand for themselves: progress is seen while the loading goes on. */
@Repository
class ImportRuns {

    /** Longer without a sign of life, and the node that loaded is gone. */
    private static final Duration SILENT = Duration.ofMinutes(2);
    /** A run that waits for others before it gives no sign either. */
    private static final Duration QUEUED = Duration.ofHours(1);
    private static final int MOST_MESSAGES = 1_000;
    private static final String BETWEEN = "\u001f";

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate own;

    ImportRuns(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    enum State { CHECKING, CHECKED, LOADING, LOADED, BROKEN }

    /** What became of the rows so far. */
    record Counts(int done, int good, int added, int changed, int bad) {}

    record Run(UUID id, String kind, RegionId region, Optional<UUID> context, PersonId person, String fileName, State state, int rowsDone,
            int goodRows, int addedRows, int changedRows, int badRows, Instant seenAliveAt) {

        public boolean working() {
            return state == State.CHECKING || state == State.LOADING;
        }

        Target target() {
            return new Target(region, context, Actor.of(person));
        }
    }

    record Message(int rowNumber, String field, String messageKey, String arguments) {

        public List<String> parts() {
            return arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split(BETWEEN));
        }
    }

    UUID begin(String kind, Target target, String fileName, byte[] content) {
        var id = Ids.next();
        var now = Timestamp.from(Instant.now(clock));
        db.sql("""
                insert into import_run (id, kind, region, context, person, file_name, content, state, rows_done, good_rows, added_rows, changed_rows,
                bad_rows, made_at, seen_alive_at) values (?, ?, ?, ?, ?, ?, ?, 'CHECKING', 0, 0, 0, 0, 0, ?, ?)""")
                .params(id, kind, target.region().value(), target.context().orElse(null), target.by().person().value(),
                        fileName.length() > 200 ? fileName.substring(0, 200) : fileName, content, now, now).update();
        return id;
    }

    Optional<Run> find(UUID id) {
        return db.sql("""
                select id, kind, region, context, person, file_name, state, rows_done, good_rows, added_rows, changed_rows, bad_rows, seen_alive_at
                from import_run where id = ?""").param(id).query(Run.class).optional().map(this::alive);
    }

    private Run alive(Run run) {
        var gone = run.working() && run.seenAliveAt().isBefore(Instant.now(clock).minus(run.rowsDone() == 0 ? QUEUED : SILENT));
        return !gone ? run : new Run(run.id(), run.kind(), run.region(), run.context(), run.person(), run.fileName(), State.BROKEN, run.rowsDone(),
                run.goodRows(), run.addedRows(), run.changedRows(), run.badRows(), run.seenAliveAt());
    }

    byte[] content(UUID id) {
        return db.sql("select content from import_run where id = ?").param(id).query(byte[].class).single();
    }

    /** Of two clicks one wins.
     * @throws Conflict if it is not checked, or being loaded already */
    void startLoading(UUID id) {
        var started = db.sql("update import_run set state = 'LOADING', rows_done = 0, seen_alive_at = ? where id = ? and state = 'CHECKED'")
                .params(Timestamp.from(Instant.now(clock)), id).update();
        if (started == 0) {
            throw new Conflict("people.import.started");
        }
    }

    void progress(UUID id, int done) {
        own.executeWithoutResult(status -> db.sql("update import_run set rows_done = ?, seen_alive_at = ? where id = ?")
                .params(done, Timestamp.from(Instant.now(clock)), id).update());
    }

    void end(UUID id, State state, Counts counts) {
        own.executeWithoutResult(status -> db.sql("update import_run set state = ?, rows_done = ?, good_rows = ?, added_rows = ?, changed_rows = ?, "
                + "bad_rows = ?" + (state == State.CHECKED ? "" : ", content = null") + " where id = ?").params(state.name(), counts.done(),
                        counts.good(), counts.added(), counts.changed(), counts.bad(), id).update());
    }

    void say(UUID id, int row, FieldMessage message) {
        var arguments = String.join(BETWEEN, message.arguments().stream().map(String::valueOf).toList());
        own.executeWithoutResult(status -> db.sql("insert into import_message (id, run, row_number, field, message_key, arguments) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), id, row, message.field(), message.messageKey(), arguments).update());
    }

    List<Message> messages(UUID id) {
        return db.sql("select row_number, field, message_key, arguments from import_message where run = ? order by row_number, id fetch first "
                + MOST_MESSAGES + " rows only").param(id).query(Message.class).list();
    }
}
