package id.labinov.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the operator where to begin, as long as there is nobody. */
@Component
@Profile("!demo")
class SetUpLink {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpLink.class);

    private final SetUp setUp;
    private final Environment environment;

    SetUpLink(SetUp setUp, Environment environment) {
        this.setUp = setUp;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (setUp.needed()) {
            LOG.info("Nobody can sign in yet. Set up the laboratory at http://localhost:{}/set-up/{} (once, instead of localhost this machine's name)",
                    environment.getProperty("local.server.port", "8080"), setUp.newLink());
        }
    }
}
