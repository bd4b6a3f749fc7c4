package id.labinov.room;

import id.labinov.cohort.CohortWiped;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Presence;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what is done to many rows. */
@Service
class Batches {

    private final JdbcClient jdbc;
    private final Journeys journeys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Batches(JdbcClient jdbc, Journeys journeys, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.journeys = journeys;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Writes down which rows the act is meant for, before the first of them is touched. */
    Keeping begin(LabEvent event, Batch.Act act, List<RoomRow> rows, Actor by) {
        var id = BatchId.next();
        if (!rows.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into room_batch (id, event, cohort, act, by_person, at) values (?, ?, ?, ?, ?, ?)")
                        .params(id.value(), event.id().value(), event.cohort().value(), act.name(), by.person().value(), now()).update();
                var values = ", (?, ?, ?, 'WAITING', '')".repeat(rows.size()).substring(2);
                jdbc.sql("insert into room_batch_row (batch, innovation, position, state, sentence) values " + values)
                        .params(rows.stream().<Object>mapMulti((row, parameters) -> {
                            parameters.accept(id.value());
                            parameters.accept(row.innovation().value());
                            parameters.accept(rows.indexOf(row));
                        }).toList()).update();
            });
        }
        return new Kept(id);
    }

    /** @return whether the row was still to be taken back: of two who do it at once the second finds it done */
    boolean markUndone(BatchId id, Batch.Row row) {
        return jdbc.sql("update room_batch_row set state = 'UNDONE' where batch = ? and innovation = ? and state = 'DONE'")
                .params(id.value(), row.innovation().value()).update() > 0;
    }

    @EventListener
    void on(CohortWiped wiped) {
        for (var table : List.of("room_batch_presence", "room_batch_row")) {
            jdbc.sql("delete from " + table + " where batch in (select id from room_batch where cohort = ?)").param(wiped.cohort().value()).update();
        }
        jdbc.sql("delete from room_batch where cohort = ?").param(wiped.cohort().value()).update();
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }

    private final class Kept implements Keeping {

        private final BatchId batch;

        private Kept(BatchId batch) {
            this.batch = batch;
        }

        @Override
        public void keep(RoomRow row, Runnable act) {
            transaction.executeWithoutResult(status -> {
                act.run();
                var sequence = journeys.lastAct(row.innovation()).orElse(null);
                jdbc.sql("update room_batch_row set state = 'DONE', sequence = ?, done_at = ? where batch = ? and innovation = ?")
                        .params(Arrays.asList(sequence, now(), batch.value(), row.innovation().value())).update();
            });
        }

        @Override
        public void failed(RoomRow row, String sentence) {
            jdbc.sql("update room_batch_row set state = 'FAILED', sentence = ? where batch = ? and innovation = ?")
                    .params(sentence, batch.value(), row.innovation().value()).update();
        }

        @Override
        public void moved(RoomRow row, Batch.MovedDue due) {
            jdbc.sql("update room_batch_row set task = ?, due_before = ?, due_after = ? where batch = ? and innovation = ?")
                    .params(Arrays.asList(due.task().value(), due.before().map(Timestamp::from).orElse(null), Timestamp.from(due.after()),
                            batch.value(), row.innovation().value())).update();
        }

        @Override
        public void stood(RoomRow row, Map<PersonId, Optional<Presence>> before) {
            before.forEach((person, presence) -> jdbc.sql("insert into room_batch_presence (batch, innovation, person, stood) values (?, ?, ?, ?)")
                    .params(Arrays.asList(batch.value(), row.innovation().value(), person.value(), presence.map(Presence::name).orElse(null))).update());
        }
    }
}
