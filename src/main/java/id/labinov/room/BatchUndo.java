package id.labinov.room;

import id.labinov.cohort.Attendance;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.web.Conflict;
import id.labinov.web.NotFound;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back what was done to many rows, each by its own transaction while nobody acted on it since; the loop has none. */
@Service
class BatchUndo {

    private static final Logger LOG = LoggerFactory.getLogger(BatchUndo.class);

    private final Batches batches;
    private final BatchRows rows;
    private final Journeys journeys;
    private final Attendance attendance;
    private final Innovations innovations;
    private final TransactionTemplate transaction;

    BatchUndo(Batches batches, BatchRows rows, Journeys journeys, Attendance attendance, Innovations innovations,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.rows = rows;
        this.journeys = journeys;
        this.attendance = attendance;
        this.innovations = innovations;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws NotFound for what is not of this event; @throws Conflict when its time is over */
    Batch must(LabEvent event, BatchId id) {
        return rows.recent(event, id).orElseThrow(() -> rows.exists(event, id) ? new Conflict("room.batch.too-late") : new NotFound());
    }

    List<RowResult> undo(LabEvent event, Batch batch, String dueReason, Actor by) {
        var touched = rows.touched(batch.id());
        var labels = innovations.labels(touched.stream().map(Batch.Row::innovation).toList());
        return touched.stream().map(row -> one(event, batch, row, Optional.ofNullable(labels.get(row.innovation())), dueReason, by)).toList();
    }

    private RowResult one(LabEvent event, Batch batch, Batch.Row row, Optional<Label> label, String dueReason, Actor by) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!batches.markUndone(batch.id(), row)) {
                    throw new Conflict("room.result.undone-already");
                }
                takeBack(event, batch, row, dueReason, by);
            });
            return result(label, "room.result.undone", true);
        } catch (Conflict late) {
            return result(label, late.messageKey().equals("room.result.undone-already") ? late.messageKey() : "room.result.acted-since", false);
        } catch (RuntimeException failure) {
            LOG.error("room: {} was not taken back", row.innovation(), failure);
            return result(label, "room.result.failed", false);
        }
    }

    private void takeBack(LabEvent event, Batch batch, Batch.Row row, String dueReason, Actor by) {
        switch (batch.act()) {
            case PRESENT, ABSENT -> presence(event, batch, row, by);
            case EXTEND -> due(row, dueReason, by);
            case ADVANCE, DECIDE, SEND_BACK -> journeys.undo(row.innovation(), row.sequence().orElseThrow(BatchUndo::actedSince), by);
        }
    }

    /** A person whose presence was noted again since then keeps that; a row of which nobody is left was acted on. */
    private void presence(LabEvent event, Batch batch, Batch.Row row, Actor by) {
        var before = rows.stood(batch.id(), row.innovation());
        var back = before.entrySet().stream().filter(one -> attendance.takeBack(event.id(), one.getKey(), batch.act().presence(), row.doneAt(), one.getValue(), by))
                .count();
        if (back == 0 && !before.isEmpty()) {
            throw actedSince();
        }
    }

    private void due(Batch.Row row, String reason, Actor by) {
        var moved = row.due().orElseThrow(BatchUndo::actedSince);
        journeys.openTask(moved.task()).filter(task -> task.due().equals(Optional.of(moved.after()))).orElseThrow(BatchUndo::actedSince);
        journeys.moveDue(moved.task(), moved.before(), reason, by);
    }

    private static Conflict actedSince() {
        return new Conflict("room.result.acted-since");
    }

    private static RowResult result(Optional<Label> label, String sentence, boolean done) {
        return new RowResult(label.map(Label::number).orElse(""), label.map(Label::name).orElse(""), sentence, done);
    }
}
