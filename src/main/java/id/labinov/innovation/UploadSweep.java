package id.labinov.innovation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes files that nobody sent to their end or used within a day. It may run on every node at once: removing twice changes nothing. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class UploadSweep {

    private final Uploads uploads;

    UploadSweep(Uploads uploads) {
        this.uploads = uploads;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void sweep() {
        uploads.sweep();
    }
}
