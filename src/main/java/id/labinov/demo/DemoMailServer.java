package id.labinov.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.labinov.notification.LocalMailServer;
import jakarta.mail.internet.MimeMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A mail server in this process, so that a newcomer sees the mails without setting anything; closed while the demo's past is made, and not opened
 * where a mail server is configured. It forgets its mails when the demo stops. */
@Component
@Profile("demo")
class DemoMailServer implements LocalMailServer, SmartLifecycle {

    /** Any free port, for this machine only. */
    private static final ServerSetup SMTP = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    private final boolean needed;
    private GreenMail server;

    DemoMailServer(@Value("${labinov.mail.host:}") String configured) {
        needed = configured.isBlank();
    }

    @Override
    public synchronized void start() {
        if (needed && server == null) {
            server = new GreenMail(SMTP).withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
            server.start();
        }
    }

    @Override
    public synchronized OptionalInt port() {
        return server == null ? OptionalInt.empty() : OptionalInt.of(server.getSmtp().getPort());
    }

    /** The newest first. */
    synchronized List<DemoMail> mails() {
        return server == null ? List.of() : Stream.of(server.getReceivedMessages()).map((MimeMessage message) -> DemoMail.of(message))
                .sorted(Comparator.comparing(DemoMail::at).reversed()).toList();
    }

    Optional<DemoMail> mail(String id) {
        return mails().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** After {@link DemoLaboratory}, which opens it when the past is made: nobody gets the mails of a year at once. */
    @Override
    public int getPhase() {
        return 1;
    }
}
