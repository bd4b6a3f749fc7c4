package id.labinov.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the laboratory is open, once it is. */
@Component
class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger("Labinov");

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext server && server.getWebServer() != null) {
            LOG.info("Labinov: http://localhost:{}", server.getWebServer().getPort());
        }
    }
}
