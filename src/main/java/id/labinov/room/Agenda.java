package id.labinov.room;

import id.labinov.cohort.CohortWiped;
import id.labinov.cohort.EventCancelled;
import id.labinov.cohort.LabEvent;
import id.labinov.room.Activity.Kind;
import id.labinov.room.Activity.Planned;
import id.labinov.web.Conflict;
import id.labinov.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The activities of an event in their order. */
@Service
class Agenda {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Agenda(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<Activity> of(LabEvent event) {
        return jdbc.sql("select * from room_activity where event = ? order by position").param(event.id().value()).query(Agenda::map).list();
    }

    /** @throws NotFound for what is not on this agenda */
    Activity must(LabEvent event, ActivityId id) {
        return of(event).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    void add(LabEvent event, Planned planned) {
        inTurn(() -> insert(event, planned, last(event) + 1));
    }

    /** Puts what is suggested on an empty agenda; on one that is not empty any more, nothing.
     * @return whether it was empty */
    boolean fill(LabEvent event, List<Planned> suggested) {
        if (!of(event).isEmpty()) {
            return false;
        }
        inTurn(() -> {
            for (var number = 0; number < suggested.size(); number++) {
                insert(event, suggested.get(number), number + 1);
            }
        });
        return true;
    }

    /** @param version that was read
     *  @throws Conflict if somebody changed it since */
    void change(LabEvent event, ActivityId id, Planned planned, int version) {
        var changed = jdbc.sql("update room_activity set kind = ?, stage = ?, title = ?, minutes = ?, version = version + 1 where event = ? and id = ? and version = ?")
                .params(planned.kind().name(), planned.stage().orElse(null), planned.title(), planned.minutes(), event.id().value(), id.value(), version).update();
        if (changed == 0) {
            throw new Conflict("room.agenda.changed-meanwhile");
        }
    }

    /** One place up or down; at the end it stays. */
    void move(LabEvent event, ActivityId id, boolean up) {
        inTurn(() -> {
            var all = of(event);
            var one = must(event, id);
            var place = all.indexOf(one) + (up ? -1 : 1);
            if (place >= 0 && place < all.size()) {
                var other = all.get(place);
                // No two activities share a position, not even for a moment.
                place(one, -1);
                place(other, one.position());
                place(one, other.position());
            }
        });
    }

    void remove(LabEvent event, ActivityId id) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update room_state set current_activity = null, ends_at = null where event = ? and current_activity = ?")
                    .params(event.id().value(), id.value()).update();
            jdbc.sql("delete from room_activity where event = ? and id = ?").params(event.id().value(), id.value()).update();
        });
    }

    void started(ActivityId id, Instant at) {
        jdbc.sql("update room_activity set started_at = ?, ended_at = null where id = ?").params(Timestamp.from(at), id.value()).update();
    }

    void ended(ActivityId id, Instant at) {
        jdbc.sql("update room_activity set ended_at = ? where id = ? and ended_at is null").params(Timestamp.from(at), id.value()).update();
    }

    @EventListener
    void on(CohortWiped wiped) {
        jdbc.sql("delete from room_activity where cohort = ?").param(wiped.cohort().value()).update();
    }

    @EventListener
    void on(EventCancelled cancelled) {
        jdbc.sql("delete from room_activity where event = ?").param(cancelled.event().id().value()).update();
    }

    /** Of two who change the order at once, the second is told. */
    private void inTurn(Runnable change) {
        try {
            transaction.executeWithoutResult(status -> change.run());
        } catch (DuplicateKeyException meanwhile) {
            throw new Conflict("room.agenda.changed-meanwhile");
        }
    }

    private int last(LabEvent event) {
        return jdbc.sql("select coalesce(max(position), 0) from room_activity where event = ?").param(event.id().value()).query(Integer.class).single();
    }

    private void insert(LabEvent event, Planned planned, int position) {
        jdbc.sql("insert into room_activity (id, event, cohort, position, kind, stage, title, minutes, version) values (?, ?, ?, ?, ?, ?, ?, ?, 1)")
                .params(ActivityId.next().value(), event.id().value(), event.cohort().value(), position, planned.kind().name(),
                        planned.stage().orElse(null), planned.title(), planned.minutes()).update();
    }

    private void place(Activity one, int position) {
        jdbc.sql("update room_activity set position = ? where id = ?").params(position, one.id().value()).update();
    }

    private static Activity map(ResultSet row, int number) throws SQLException {
        return new Activity(new ActivityId(row.getObject("id", UUID.class)), row.getInt("position"), Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("stage")), row.getString("title"), row.getInt("minutes"), instant(row, "started_at"),
                instant(row, "ended_at"), row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
