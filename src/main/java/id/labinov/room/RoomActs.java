package id.labinov.room;

import id.labinov.journey.JourneyAccess;
import id.labinov.journey.Journeys;
import id.labinov.journey.Journeys.SendBack;
import id.labinov.journey.TaskCompletion;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Moves many rows, each by a single act with its own transaction. Deliberately without a transaction of its own. */
@Component
class RoomActs {

    private static final Logger LOG = LoggerFactory.getLogger(RoomActs.class);

    private final Journeys journeys;
    private final TaskCompletion decisions;
    private final JourneyAccess access;

    RoomActs(Journeys journeys, TaskCompletion decisions, JourneyAccess access) {
        this.journeys = journeys;
        this.decisions = decisions;
        this.access = access;
    }

    /** Hands in the worksheets of rows, with what they lack as debts. */
    List<RowResult> advance(Collection<RoomRow> rows, Actor by, Keeping keeping) {
        return each(rows, "room.result.advanced", keeping, row -> journeys.complete(row.task().orElseThrow(() -> new Conflict("room.result.no-worksheet")),
                Map.of(), true, by));
    }

    /** Decides to go on where the path waits for it. */
    List<RowResult> decide(Collection<RoomRow> rows, CurrentPerson me, Keeping keeping) {
        return each(rows, "room.result.decided", keeping,
                row -> decisions.advance(me, row.gate().orElseThrow(() -> new Conflict("room.result.no-decision"))));
    }

    List<RowResult> sendBack(Collection<RoomRow> rows, SendBack order, Actor by, Keeping keeping) {
        return each(rows, "room.result.sent-back", keeping, row -> journeys.sendBack(row.innovation(), order, by));
    }

    /** Moves the date of the worksheet that each row waits for.
     * @param later from the date that stands to the new one */
    List<RowResult> extend(Collection<RoomRow> rows, UnaryOperator<Instant> later, String reason, CurrentPerson me, Keeping keeping) {
        return each(rows, "room.result.extended", keeping, row -> {
            var task = row.task().flatMap(journeys::openTask).orElseThrow(() -> new Conflict("room.result.no-worksheet"));
            if (!access.mayMoveDue(me, task)) {
                throw new Refused("room.result.not-yours");
            }
            var due = later.apply(task.due().orElse(Instant.EPOCH));
            keeping.moved(row, new Batch.MovedDue(task.id(), task.due(), due));
            journeys.moveDue(task.id(), Optional.of(due), reason, me.actor());
        });
    }

    /** @param note what is done with one row, inside its transaction */
    List<RowResult> note(Collection<RoomRow> rows, Consumer<RoomRow> note, Keeping keeping) {
        return each(rows, "room.result.noted", keeping, note);
    }

    private List<RowResult> each(Collection<RoomRow> rows, String done, Keeping keeping, Consumer<RoomRow> act) {
        return rows.stream().map(row -> one(row, done, keeping, act)).toList();
    }

    private static RowResult one(RoomRow row, String done, Keeping keeping, Consumer<RoomRow> act) {
        var failed = run(row, keeping, act);
        failed.ifPresent(sentence -> keeping.failed(row, sentence));
        return new RowResult(row.number(), row.name(), failed.orElse(done), failed.isEmpty());
    }

    /** What is said of a row with which it could not be done. */
    private static Optional<String> run(RoomRow row, Keeping keeping, Consumer<RoomRow> act) {
        try {
            keeping.keep(row, () -> act.accept(row));
            return Optional.empty();
        } catch (Conflict moved) {
            return Optional.of(row.seen().contains("_") ? "room.result.moved-already" : "room.result.no-worksheet");
        } catch (Refused notYours) {
            return Optional.of("room.result.not-yours");
        } catch (NotFound | InvalidInput doesNotFit) {
            return Optional.of("room.result.does-not-fit");
        } catch (RuntimeException failure) {
            // One team's trouble must not hold up the room; the others still move, and this row says so.
            LOG.error("room: {} was not moved", row.innovation(), failure);
            return Optional.of("room.result.failed");
        }
    }
}
