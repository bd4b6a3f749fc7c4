package id.labinov.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at the rules: each by one node, in a transaction of its own with the message it leads to. */
@Component
class AlertWatch {

    /** A little less than the sweep's pace: what another node has just looked at waits. */
    private static final Duration PAUSE = Duration.ofMinutes(4);
    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);

    private final AlertRows rows;
    private final AlertFinding finding;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final TransactionTemplate own;

    AlertWatch(AlertRows rows, AlertFinding finding, ApplicationEventPublisher publisher, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.finding = finding;
        this.publisher = publisher;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
    }

    void look() {
        var now = Instant.now(clock);
        for (var alert : rows.due(now.minus(PAUSE))) {
            try {
                own.executeWithoutResult(status -> look(alert.id(), now));
            } catch (RuntimeException failed) {
                // One that fails must not keep the others unwatched; it is looked at again.
                LOG.warn("The rule {} could not be looked at", alert.id(), failed);
            }
        }
    }

    private void look(AlertId id, Instant now) {
        if (rows.claim(id, now.minus(PAUSE), now)) {
            // Read only now: another node may have told meanwhile what was read before.
            rows.find(id).ifPresent(alert -> judge(alert, now));
        }
    }

    private void judge(FlowAlert alert, Instant now) {
        var found = finding.of(alert, now);
        var since = found.crossed() ? alert.crossedSince().or(() -> Optional.of(now)) : Optional.<Instant>empty();
        rows.found(alert.id(), found.measured(), since);
        if (found.crossed() && alert.crossedSince().isEmpty()) {
            publisher.publishEvent(new FlowAlertCrossed(alert, found.measured().orElse(0), now));
        } else if (!found.crossed() && alert.crossedSince().isPresent()) {
            publisher.publishEvent(new FlowAlertOver(alert, found.measured().orElse(0), now));
        }
    }
}
