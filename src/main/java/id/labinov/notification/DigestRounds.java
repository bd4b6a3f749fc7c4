package id.labinov.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the digests soon after seven in each region. It may run on every node at once: each day of a person is claimed by one. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class DigestRounds {

    private final Digests digests;
    private final MailServer server;

    DigestRounds(Digests digests, MailServer server) {
        this.digests = digests;
        this.server = server;
    }

    /** Without a mail server it waits in the application, and is no news any more when there is one. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void round() {
        if (server.known()) {
            digests.makeDue();
        }
    }
}
