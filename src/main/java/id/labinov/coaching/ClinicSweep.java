package id.labinov.coaching;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wakes the reminders of the clinic, beside the path's own. It may run on every node at once: each row is claimed by one. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class ClinicSweep {

    private final ClinicReminders reminders;

    ClinicSweep(ClinicReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void sweep() {
        while (reminders.remind() > 0) {
            // Rows beyond the first page.
        }
    }
}
