package id.labinov.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wakes the rules on stages. It may run on every node at once: each rule is claimed by one. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class AlertSweep {

    private final AlertWatch watch;

    AlertSweep(AlertWatch watch) {
        this.watch = watch;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void sweep() {
        watch.look();
    }
}
