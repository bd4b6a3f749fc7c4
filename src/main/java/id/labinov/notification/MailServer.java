package id.labinov.notification;

import id.labinov.notification.MailSettings.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The mail server as configured, else the one inside the process, else none; and what mails say of us. */
@Component
class MailServer {

    private static final String LOCAL = "127.0.0.1";

    private final MailSettings settings;
    private final ObjectProvider<LocalMailServer> local;
    private final Environment environment;

    MailServer(MailSettings settings, ObjectProvider<LocalMailServer> local, Environment environment) {
        this.settings = settings;
        this.local = local;
        this.environment = environment;
    }

    /** Whether mails can leave at all. */
    boolean known() {
        return settings.hasServer() || localPort().isPresent();
    }

    private Optional<Integer> localPort() {
        return local.stream().filter(server -> server.port().isPresent()).map(server -> server.port().getAsInt()).findFirst();
    }

    Transport connect(Session session) throws MessagingException {
        var transport = session.getTransport();
        if (settings.username().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.username(), settings.password());
        }
        return transport;
    }

    Session session() {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.hasServer() ? settings.host() : LOCAL);
        properties.put("mail.smtp.port", String.valueOf(settings.hasServer() ? settings.port() : localPort().orElse(settings.port())));
        properties.put("mail.smtp.auth", String.valueOf(!settings.username().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", millis(settings.connectTimeout()));
        properties.put("mail.smtp.timeout", millis(settings.timeout()));
        properties.put("mail.smtp.writetimeout", millis(settings.timeout()));
        properties.put("mail.smtp.from", from());
        // Waiting for the answer to QUIT would hold the next round up.
        properties.put("mail.smtp.quitwait", "false");
        if (settings.hasServer()) {
            encrypt(properties, settings.security());
        }
        return Session.getInstance(properties);
    }

    private static void encrypt(Properties properties, Security security) {
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (security == Security.STARTTLS) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        } else if (security == Security.TLS) {
            properties.put("mail.smtp.ssl.enable", "true");
        }
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    String from() {
        return settings.from().isEmpty() ? "labinov@localhost.localdomain" : settings.from();
    }

    /** What follows the {@code @} in ids of messages and threads. */
    String domain() {
        return from().substring(from().indexOf('@') + 1);
    }

    /** The whole address of a path of ours. */
    String address(String path) {
        var site = settings.site().isEmpty() ? "http://localhost:" + environment.getProperty("local.server.port", "8080") : settings.site();
        return (site.endsWith("/") ? site.substring(0, site.length() - 1) : site) + path;
    }

    Duration lease() {
        return settings.lease();
    }

    Duration longestTry() {
        return settings.longestTry();
    }
}
