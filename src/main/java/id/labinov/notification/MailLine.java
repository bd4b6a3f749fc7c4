package id.labinov.notification;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The connection of one round, opened for the first message and used for all. */
final class MailLine implements AutoCloseable {

    private final MailServer server;
    private final Session session;
    private Transport transport;

    MailLine(MailServer server) {
        this.server = server;
        this.session = server.session();
    }

    Session session() {
        return session;
    }

    void open() throws MessagingException {
        if (transport == null) {
            transport = server.connect(session);
        }
    }

    /** @return the server's answer */
    String send(Message message, Composed.Letter letter) throws MessagingException {
        transport.sendMessage(message, new Address[] {new InternetAddress(letter.address())});
        return transport instanceof SMTPTransport smtp && smtp.getLastServerResponse() != null ? smtp.getLastServerResponse().strip() : "";
    }

    /** After a fault the line is not trusted: what the server still says belongs to no other message. */
    void reset(Fault fault) {
        if (fault == Fault.SERVER || transport != null && !transport.isConnected()) {
            close();
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // It is closed either way.
            }
            transport = null;
        }
    }
}
