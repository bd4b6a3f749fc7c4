package id.labinov.room;

import id.labinov.cohort.CohortWiped;
import id.labinov.cohort.LabEvent;
import id.labinov.people.Actor;
import id.labinov.web.InvalidInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands on the wall: the current activity and when it ends. */
@Service
class RoomWall {

    static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    RoomWall(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Shown> shown(LabEvent event) {
        return jdbc.sql("select activity, ends_at from room_state where event = ?").param(event.id().value()).query(Row.class).optional()
                .map(row -> new Shown(row.activity(), Optional.ofNullable(row.endsAt())));
    }

    /** @param typedMinutes from now until the activity ends; empty, no timer */
    @Transactional
    public void show(LabEvent event, String typedActivity, String typedMinutes, Actor by) {
        var activity = typedActivity == null ? "" : typedActivity.strip();
        var minutes = minutes(typedMinutes == null ? "" : typedMinutes.strip());
        if (activity.length() > LONGEST || activity.indexOf('\0') >= 0) {
            throw InvalidInput.of("activity", "room.wall.too-long", LONGEST);
        }
        if (minutes.filter(wanted -> wanted < 1 || wanted > 600).isPresent()) {
            throw InvalidInput.of("minutes", "room.wall.minutes-range");
        }
        var now = Instant.now(clock);
        jdbc.sql("""
                merge into room_state r using (select cast(? as uuid) as event) s on (r.event = s.event)
                when matched then update set activity = ?, ends_at = ?, set_by = ?, set_at = ?
                when not matched then insert (event, cohort, activity, ends_at, set_by, set_at) values (s.event, ?, ?, ?, ?, ?)""")
                .params(event.id().value(), activity, end(now, minutes), by.person().value(), Timestamp.from(now),
                        event.cohort().value(), activity, end(now, minutes), by.person().value(), Timestamp.from(now)).update();
    }

    @EventListener
    void on(CohortWiped wiped) {
        jdbc.sql("delete from room_state where cohort = ?").param(wiped.cohort().value()).update();
    }

    private static Optional<Integer> minutes(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("\\d{1,3}")) {
            throw InvalidInput.of("minutes", "room.wall.minutes-range");
        }
        return Optional.of(Integer.valueOf(typed));
    }

    private static Timestamp end(Instant now, Optional<Integer> minutes) {
        return minutes.map(wanted -> Timestamp.from(now.plusSeconds(wanted * 60L))).orElse(null);
    }

    record Row(String activity, Instant endsAt) {}

    record Shown(String activity, Optional<Instant> endsAt) {}
}
