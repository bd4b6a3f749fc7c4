package id.labinov.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes guessing slow: each wrong try after the free ones doubles the wait. Kept in the database, so that all nodes share it. */
@Component
class Slowing {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration MEMORY = Duration.ofHours(24);

    private final JdbcClient db;
    private final Clock clock;
    private final PeopleSettings settings;
    private final TransactionTemplate own;

    Slowing(JdbcClient db, Clock clock, PeopleSettings settings, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        // A count must stay when the caller's work is rolled back.
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Count(int failures, Instant lastAt, Instant blockedUntil) {

        static final Count NONE = new Count(0, Instant.EPOCH, Instant.EPOCH);
    }

    /** How long to wait before the next try; zero when it is free. */
    Duration wait(String key) {
        var left = Duration.between(Instant.now(clock), count(key).blockedUntil());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Counts a try of an account or device before it is judged: guesses sent all at once would otherwise all be judged.
     * @return how long to wait instead; zero if the try may be judged */
    Duration begin(String key) {
        var wait = wait(key);
        if (!wait.isZero()) {
            return wait;
        }
        return Boolean.TRUE.equals(own.execute(status -> add(key, settings.freeTries(), true))) ? Duration.ZERO : Duration.ofSeconds(1);
    }

    /** Counts a wrong try of an address, afterwards: a whole room signs in from one address at the same moment. */
    void failed(String address) {
        own.executeWithoutResult(status -> add(address, settings.freeTriesOfAddress(), false));
    }

    void succeeded(String key) {
        own.executeWithoutResult(status -> db.sql("delete from sign_in_slowing where slow_key = ?").param(key).update());
    }

    private boolean add(String key, int free, boolean alone) {
        var now = Instant.now(clock);
        var seen = count(key);
        var failures = seen.lastAt().isBefore(now.minus(MEMORY)) ? 1 : seen.failures() + 1;
        var until = Timestamp.from(now.plus(waitAfter(failures, free)));
        var updated = db.sql("update sign_in_slowing set failures = :failures, last_at = :now, blocked_until = :until where slow_key = :key"
                + (alone ? " and failures = :seen" : "")).param("failures", failures).param("now", Timestamp.from(now))
                .param("until", until).param("key", key).param("seen", seen.failures()).update();
        return updated > 0 || seen == Count.NONE && insert(key, failures, now, until);
    }

    private boolean insert(String key, int failures, Instant now, Timestamp until) {
        // Not "insert and catch": on PostgreSQL a failed statement spoils the transaction.
        return db.sql("merge into sign_in_slowing s using (select cast(:key as varchar(80)) as k) n on s.slow_key = n.k "
                + "when not matched then insert (slow_key, failures, last_at, blocked_until) values (:key, :failures, :now, :until)")
                .param("key", key).param("failures", failures).param("now", Timestamp.from(now)).param("until", until).update() > 0;
    }

    private Duration waitAfter(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var grown = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free, 20));
        return grown.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : grown;
    }

    private Count count(String key) {
        return db.sql("select failures, last_at, blocked_until from sign_in_slowing where slow_key = ?").param(key)
                .query(Count.class).optional().orElse(Count.NONE);
    }
}
