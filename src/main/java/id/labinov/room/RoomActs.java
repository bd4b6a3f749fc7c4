package id.labinov.room;

import id.labinov.journey.Journeys;
import id.labinov.journey.Journeys.SendBack;
import id.labinov.journey.TaskCompletion;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Moves many rows, each by a single act with its own transaction. Deliberately without a transaction of its own. */
@Component
class RoomActs {

    private static final Logger LOG = LoggerFactory.getLogger(RoomActs.class);

    private final Journeys journeys;
    private final TaskCompletion decisions;

    RoomActs(Journeys journeys, TaskCompletion decisions) {
        this.journeys = journeys;
        this.decisions = decisions;
    }

    /** Hands in the worksheets of rows, with what they lack as debts. */
    List<RowResult> advance(Collection<RoomRow> rows, Actor by) {
        return each(rows, "room.result.advanced", row -> journeys.complete(row.task().orElseThrow(() -> new Conflict("room.result.no-worksheet")),
                Map.of(), true, by));
    }

    /** Decides to go on where the path waits for it. */
    List<RowResult> decide(Collection<RoomRow> rows, CurrentPerson me) {
        return each(rows, "room.result.decided", row -> decisions.advance(me, row.gate().orElseThrow(() -> new Conflict("room.result.no-decision"))));
    }

    List<RowResult> sendBack(Collection<RoomRow> rows, String stage, String reasonCode, String reason, Actor by) {
        return each(rows, "room.result.sent-back", row -> journeys.sendBack(row.innovation(),
                new SendBack(stage, reasonCode, reason, List.of(), false, false, true), by));
    }

    private List<RowResult> each(Collection<RoomRow> rows, String done, Consumer<RoomRow> act) {
        return rows.stream().map(row -> one(row, done, act)).toList();
    }

    private static RowResult one(RoomRow row, String done, Consumer<RoomRow> act) {
        try {
            act.accept(row);
            return new RowResult(row.number(), row.name(), done, true);
        } catch (Conflict moved) {
            return new RowResult(row.number(), row.name(), row.seen().contains("_") ? "room.result.moved-already" : "room.result.no-worksheet", false);
        } catch (Refused notYours) {
            return new RowResult(row.number(), row.name(), "room.result.not-yours", false);
        } catch (NotFound | InvalidInput doesNotFit) {
            return new RowResult(row.number(), row.name(), "room.result.does-not-fit", false);
        } catch (RuntimeException failure) {
            // One team's trouble must not hold up the room; the others still move, and this row says so.
            LOG.error("room: {} was not moved", row.innovation(), failure);
            return new RowResult(row.number(), row.name(), "room.result.failed", false);
        }
    }
}
