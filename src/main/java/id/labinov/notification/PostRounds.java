package id.labinov.notification;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Wakes the postman, on a thread of its own: a mail server that does not answer must not hold up the deadlines and the rooms. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class PostRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);
    private static final int PATIENCE_SECONDS = 10;

    private final Postman postman;
    private final MailSettings settings;
    private ScheduledExecutorService thread;

    PostRounds(Postman postman, MailSettings settings) {
        this.postman = postman;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var postmans = new Thread(work, "postman");
            postmans.setDaemon(true);
            return postmans;
        });
        thread.scheduleWithFixedDelay(this::round, settings.every().toMillis(), settings.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whatever happens, there is a next round. */
    private void round() {
        try {
            postman.drain();
        } catch (RuntimeException broken) {
            LOG.warn("A round of mails was broken off", broken);
        }
    }

    @Override
    public synchronized void stop() {
        postman.stop();
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
