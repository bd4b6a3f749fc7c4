package id.labinov.room;

import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Presence;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Happening;
import id.labinov.journey.TaskId;
import id.labinov.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was done to many rows. */
@Component
class BatchRows {

    /** As long as a batch can be taken back. */
    static final Duration UNDOABLE = Happening.ROOM_TAKES_BACK;

    private static final String COUNTED = """
            select b.id, b.act, b.by_person, b.at, count(*) as total, sum(case when r.state = 'DONE' then 1 else 0 end) as done,
              sum(case when r.state = 'UNDONE' then 1 else 0 end) as undone, sum(case when r.state = 'WAITING' then 1 else 0 end) as waiting
            from room_batch b join room_batch_row r on r.batch = b.id where b.event = ? and b.at > ?\s""";
    private static final String GROUPED = "group by b.id, b.act, b.by_person, b.at order by b.at desc, b.id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that can still be taken back, the newest first. */
    List<Batch> recent(LabEvent event) {
        return jdbc.sql(COUNTED + GROUPED).params(event.id().value(), since()).query(BatchRows::batch).list();
    }

    /** Empty when it is older than that, or another event's. */
    Optional<Batch> recent(LabEvent event, BatchId id) {
        return jdbc.sql(COUNTED + "and b.id = ? " + GROUPED).params(event.id().value(), since(), id.value()).query(BatchRows::batch).optional();
    }

    boolean exists(LabEvent event, BatchId id) {
        return jdbc.sql("select count(*) from room_batch where event = ? and id = ?").params(event.id().value(), id.value()).query(Integer.class).single() > 0;
    }

    /** Rows that were done or taken back. */
    List<Batch.Row> touched(BatchId id) {
        return jdbc.sql("select * from room_batch_row where batch = ? and state in ('DONE', 'UNDONE') order by position").param(id.value()).query(BatchRows::row).list();
    }

    /** By batch, the innovations that an act did not come to. */
    Map<BatchId, List<InnovationId>> waiting(Collection<BatchId> ids) {
        var found = new HashMap<BatchId, List<InnovationId>>();
        ids.forEach(id -> found.put(id, jdbc.sql("select innovation from room_batch_row where batch = ? and state = 'WAITING' order by position")
                .param(id.value()).query(UUID.class).list().stream().map(InnovationId::new).toList()));
        return found;
    }

    /** What was noted of the people of a row before. */
    Map<PersonId, Optional<Presence>> stood(BatchId id, InnovationId innovation) {
        var found = new HashMap<PersonId, Optional<Presence>>();
        jdbc.sql("select person, stood from room_batch_presence where batch = ? and innovation = ?").params(id.value(), innovation.value())
                .query(Stood.class).list().forEach(row -> found.put(new PersonId(row.person()), Optional.ofNullable(row.stood()).map(Presence::valueOf)));
        return found;
    }

    private Timestamp since() {
        return Timestamp.from(Instant.now(clock).minus(UNDOABLE));
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(new BatchId(row.getObject("id", UUID.class)), Batch.Act.valueOf(row.getString("act")),
                new PersonId(row.getObject("by_person", UUID.class)), row.getTimestamp("at").toInstant(), row.getInt("total"), row.getInt("done"),
                row.getInt("undone"), row.getInt("waiting"));
    }

    private static Batch.Row row(ResultSet row, int number) throws SQLException {
        var task = Optional.ofNullable(row.getObject("task", UUID.class)).map(TaskId::new);
        var before = Optional.ofNullable(row.getTimestamp("due_before")).map(Timestamp::toInstant);
        var after = Optional.ofNullable(row.getTimestamp("due_after")).map(Timestamp::toInstant);
        return new Batch.Row(new InnovationId(row.getObject("innovation", UUID.class)), Optional.ofNullable(row.getObject("sequence", Long.class)),
                task.flatMap(id -> after.map(moved -> new Batch.MovedDue(id, before, moved))), row.getTimestamp("done_at").toInstant());
    }

    record Stood(UUID person, String stood) {}
}
