package id.labinov.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what nobody needs any more. It may run on every node at once: a row is removed by whoever comes first, and removing twice changes nothing. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class Leftovers {

    /** An uploaded sheet holds personal data: what was not taken in within a day goes. */
    private static final Duration CONTENT = Duration.ofDays(1);
    private static final Duration RUN = Duration.ofDays(30);
    private static final Duration INVITATION = Duration.ofDays(90);
    /** Longer than {@link Slowing} remembers. */
    private static final Duration SLOWING = Duration.ofDays(2);
    private static final Duration DEVICE = Duration.ofDays(400);

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Leftovers(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void sweep() {
        transaction.executeWithoutResult(status -> {
            before(CONTENT, "update import_run set content = null, state = case when state = 'LOADED' then state else 'BROKEN' end "
                    + "where content is not null and seen_alive_at < ?");
            before(RUN, "delete from import_message where run in (select id from import_run where seen_alive_at < ?)");
            before(RUN, "delete from import_run where seen_alive_at < ?");
        });
        before(INVITATION, "delete from invitation where expires_at < ?");
        before(SLOWING, "delete from sign_in_slowing where last_at < ?");
        before(DEVICE, "delete from known_device where seen_at < ?");
    }

    private void before(Duration age, String sql) {
        db.sql(sql).param(Timestamp.from(Instant.now(clock).minus(age))).update();
    }
}
