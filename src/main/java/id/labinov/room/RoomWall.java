package id.labinov.room;

import id.labinov.cohort.CohortWiped;
import id.labinov.cohort.EventCancelled;
import id.labinov.cohort.LabEvent;
import id.labinov.people.Actor;
import id.labinov.web.InvalidInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands on the wall: the current activity and when it ends, by the server's clock. */
@Service
class RoomWall {

    static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Agenda agenda;
    private final Clock clock;

    RoomWall(JdbcClient jdbc, Agenda agenda, Clock clock) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.clock = clock;
    }

    Optional<Shown> shown(LabEvent event) {
        return jdbc.sql("select activity, current_activity, ends_at from room_state where event = ?").param(event.id().value()).query(Row.class).optional()
                .map(row -> new Shown(row.activity(), Optional.ofNullable(row.currentActivity()).map(ActivityId::new), Optional.ofNullable(row.endsAt())));
    }

    /** @param typedMinutes from now until the activity ends; empty, no timer */
    @Transactional
    public void show(LabEvent event, String typedActivity, String typedMinutes, Actor by) {
        var activity = typedActivity == null ? "" : typedActivity.strip();
        var minutes = minutes("minutes", typedMinutes == null ? "" : typedMinutes.strip());
        if (activity.length() > LONGEST || activity.indexOf('\0') >= 0) {
            throw InvalidInput.of("activity", "room.wall.too-long", LONGEST);
        }
        var now = Instant.now(clock);
        finish(event, now);
        set(event, activity, Optional.empty(), minutes.map(wanted -> now.plusSeconds(wanted * 60L)), by);
    }

    /** Puts an activity of the agenda on the wall, with its time. Pressed twice, it does not begin again. */
    @Transactional
    public void start(LabEvent event, Activity activity, Actor by) {
        if (shown(event).flatMap(Shown::current).filter(activity.id()::equals).isEmpty()) {
            var now = Instant.now(clock);
            finish(event, now);
            set(event, "", Optional.of(activity.id()), Optional.of(now.plusSeconds(activity.minutes() * 60L)), by);
            agenda.started(activity.id(), now);
        }
    }

    /** Gives what stands on the wall more time, from its end or, once that is over, from now.
     * @param seen the end that the page showed: of two who extend at once, the second is told */
    @Transactional
    public void extend(LabEvent event, String seen, String typedMinutes, Actor by) {
        var more = minutes("more", typedMinutes.strip()).orElseThrow(() -> InvalidInput.of("more", "room.wall.minutes-range"));
        var end = shown(event).flatMap(Shown::endsAt).orElseThrow(() -> InvalidInput.of("more", "room.agenda.no-timer"));
        var now = Instant.now(clock);
        var later = (end.isBefore(now) ? now : end).plusSeconds(more * 60L);
        var moved = !seen.equals(end.toString()) ? 0 : jdbc.sql("update room_state set ends_at = ?, set_by = ?, set_at = ? where event = ? and ends_at = ?")
                .params(Timestamp.from(later), by.person().value(), Timestamp.from(now), event.id().value(), Timestamp.from(end)).update();
        if (moved == 0) {
            throw InvalidInput.of("more", "room.agenda.timer-moved");
        }
    }

    @Transactional
    public void stop(LabEvent event, Actor by) {
        finish(event, Instant.now(clock));
        set(event, "", Optional.empty(), Optional.empty(), by);
    }

    private void finish(LabEvent event, Instant now) {
        shown(event).flatMap(Shown::current).ifPresent(current -> agenda.ended(current, now));
    }

    private void set(LabEvent event, String text, Optional<ActivityId> current, Optional<Instant> endsAt, Actor by) {
        var now = Timestamp.from(Instant.now(clock));
        var end = endsAt.map(at -> Timestamp.from(at.truncatedTo(ChronoUnit.MILLIS))).orElse(null);
        var activity = current.map(ActivityId::value).orElse(null);
        jdbc.sql("""
                merge into room_state r using (select cast(? as uuid) as event) s on (r.event = s.event)
                when matched then update set activity = ?, current_activity = cast(? as uuid), ends_at = ?, set_by = ?, set_at = ?
                when not matched then insert (event, cohort, activity, current_activity, ends_at, set_by, set_at) values (s.event, ?, ?, cast(? as uuid), ?, ?, ?)""")
                .params(Arrays.asList(event.id().value(), text, activity, end, by.person().value(), now,
                        event.cohort().value(), text, activity, end, by.person().value(), now)).update();
    }

    @EventListener
    void on(CohortWiped wiped) {
        jdbc.sql("delete from room_state where cohort = ?").param(wiped.cohort().value()).update();
    }

    @EventListener
    void on(EventCancelled cancelled) {
        jdbc.sql("delete from room_state where event = ?").param(cancelled.event().id().value()).update();
    }

    private static Optional<Integer> minutes(String field, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(typed).filter(text -> text.matches("\\d{1,3}")).map(Integer::valueOf).filter(wanted -> wanted >= 1 && wanted <= AgendaRules.LONGEST)
                .or(() -> {
                    throw InvalidInput.of(field, "room.wall.minutes-range");
                });
    }

    record Row(String activity, UUID currentActivity, Instant endsAt) {}

    /** @param text typed for the wall alone; empty while an activity of the agenda stands there */
    record Shown(String text, Optional<ActivityId> current, Optional<Instant> endsAt) {}
}
