package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortWiped;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each team was last heard of at a running event. Most requests only read one row by its key: it is written once a minute. */
@Component
class SignsOfLife {

    private static final Duration ONE_SIGN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final RunningEvents running;
    private final InnovationAccess dossiers;
    private final Innovations innovations;
    private final Regions regions;
    private final RoomSettings settings;
    private final Clock clock;

    SignsOfLife(JdbcClient jdbc, RunningEvents running, InnovationAccess dossiers, Innovations innovations, Regions regions, RoomSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.running = running;
        this.dossiers = dossiers;
        this.innovations = innovations;
        this.regions = regions;
        this.settings = settings;
        this.clock = clock;
    }

    /** On the many days without an event, this question is all that a request costs. */
    boolean listensTo(CurrentPerson me) {
        return me.regions().stream().anyMatch(running::anyIn);
    }

    /** The person works on an innovation: a sign of its team, if it is of the team. */
    void on(CurrentPerson me, InnovationId innovation) {
        if (!fresh(innovation)) {
            running.of(innovation).filter(event -> dossiers.mayWrite(me, innovation)).ifPresent(event -> note(event, innovation));
        }
    }

    /** The person is at home in what is going on: a sign of all teams of theirs. */
    void on(CurrentPerson me) {
        var events = me.regions().stream().flatMap(region -> running.in(region).stream()).toList();
        var own = events.isEmpty() ? Set.<InnovationId>of() : innovations.ofMember(me.id());
        for (var event : events) {
            if (!own.isEmpty()) {
                innovations.inCohort(event.cohort()).stream().filter(own::contains).filter(id -> !fresh(id)).forEach(id -> note(event, id));
            }
        }
    }

    /** Of all teams of an event, in one query. */
    Map<InnovationId, Sign> of(Cohort cohort, LabEvent event) {
        var now = Instant.now(clock);
        var zone = regions.zone(cohort.region());
        var today = LocalDate.ofInstant(now, zone);
        var found = new HashMap<InnovationId, Sign>();
        jdbc.sql("select innovation, seen_at from room_sign where event = ?").param(event.id().value()).query(Row.class).list().forEach(row -> {
            var silence = Duration.between(row.seenAt(), now);
            var came = event.covers(today) && LocalDate.ofInstant(row.seenAt(), zone).equals(today);
            var silent = silence.compareTo(settings.silentAfter()) > 0;
            found.put(new InnovationId(row.innovation()), new Sign(row.seenAt(), Math.max(0, silence.toMinutes()), came && !silent, came && silent));
        });
        return found;
    }

    private boolean fresh(InnovationId innovation) {
        return jdbc.sql("select count(*) from room_sign where innovation = ? and seen_at > ?")
                .params(innovation.value(), Timestamp.from(Instant.now(clock).minus(ONE_SIGN))).query(Integer.class).single() > 0;
    }

    private void note(LabEvent event, InnovationId innovation) {
        var now = Instant.now(clock);
        var written = jdbc.sql("update room_sign set seen_at = ? where event = ? and innovation = ?")
                .params(Timestamp.from(now), event.id().value(), innovation.value()).update();
        if (written == 0) {
            try {
                jdbc.sql("insert into room_sign (event, innovation, cohort, seen_at) values (?, ?, ?, ?)")
                        .params(event.id().value(), innovation.value(), event.cohort().value(), Timestamp.from(now)).update();
            } catch (DuplicateKeyException thisMoment) {
                // Somebody else of the team gave the same sign.
            }
        }
    }

    @EventListener
    void on(CohortWiped wiped) {
        jdbc.sql("delete from room_sign where cohort = ?").param(wiped.cohort().value()).update();
    }

    record Row(UUID innovation, Instant seenAt) {}
}
