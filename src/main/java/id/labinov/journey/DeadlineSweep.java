package id.labinov.journey;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wakes the deadlines. It may run on every node at once: each row is claimed by one. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class DeadlineSweep {

    private final Deadlines deadlines;

    DeadlineSweep(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void sweep() {
        while (deadlines.fireDue() > 0) {
            // Rows beyond the first page.
        }
    }
}
