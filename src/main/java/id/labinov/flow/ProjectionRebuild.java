package id.labinov.flow;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.PathEvents;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the whole projection anew from the events of the path, while people go on working: some paths at a time, each part in a transaction of its
 * own. It goes on where it broke off; of several nodes one does it. */
@Component
class ProjectionRebuild {

    private static final int AT_ONCE = 200;
    /** A node that died leaves the rest to another. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final PathEvents events;
    private final Projection projection;
    private final Clock clock;
    private final TransactionTemplate own;

    ProjectionRebuild(JdbcClient jdbc, PathEvents events, Projection projection, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.projection = projection;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
    }

    /** @param position the last innovation whose rows were made
     *  @param innovations how many are done
     *  @param doneAt empty while it is under way or waits for its turn */
    record Progress(Optional<UUID> position, long innovations, Optional<Instant> startedAt, Optional<Instant> doneAt) {}

    Progress progress() {
        return jdbc.sql("select position, innovations, started_at, done_at from projection_rebuild where id = 1").query(Progress.class).single();
    }

    /** Lets the next sweep of any node begin. */
    void order() {
        jdbc.sql("update projection_rebuild set position = null, innovations = 0, started_at = ?, done_at = null, leased_until = null where id = 1")
                .param(Timestamp.from(Instant.now(clock))).update();
    }

    /** Does what is left, if no other node does it.
     * @return how many innovations were read */
    long run() {
        var read = 0L;
        if (claim()) {
            for (var part = step(); part > 0; part = step()) {
                read += part;
            }
        }
        return read;
    }

    private boolean claim() {
        var now = Instant.now(clock);
        return jdbc.sql("update projection_rebuild set leased_until = ?, started_at = coalesce(started_at, ?) where id = 1 and done_at is null"
                + " and (leased_until is null or leased_until < ?)").params(Timestamp.from(now.plus(LEASE)), Timestamp.from(now), Timestamp.from(now)).update() == 1;
    }

    private int step() {
        return own.execute(status -> {
            var at = jdbc.sql("select position, innovations, started_at, done_at from projection_rebuild where id = 1 for update").query(Progress.class).single();
            if (at.doneAt().isPresent()) {
                return 0;
            }
            var next = events.after(at.position().map(InnovationId::new), AT_ONCE);
            events.hold(next);
            if (!next.isEmpty()) {
                projection.again(next);
            }
            var now = Instant.now(clock);
            jdbc.sql("update projection_rebuild set position = ?, innovations = innovations + ?, leased_until = ?, done_at = ? where id = 1")
                    .params(next.isEmpty() ? at.position().orElse(null) : next.get(next.size() - 1).value(), next.size(), Timestamp.from(now.plus(LEASE)),
                            next.isEmpty() ? Timestamp.from(now) : null).update();
            return next.size();
        });
    }
}
