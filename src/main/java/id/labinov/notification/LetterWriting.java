package id.labinov.notification;

import id.labinov.notification.Enclosure.Part;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Puts a letter into the form that travels. */
final class LetterWriting {

    /** Some programs cut what is longer (Gmail at 102 kB). */
    private static final int LONGEST_HTML = 90_000;
    private static final int LONGEST_NAME = 100;

    private LetterWriting() {}

    /** @throws IllegalArgumentException if it cannot be put so */
    static MimeMessage message(Session session, MailServer server, Mail mail, Composed.Letter letter, Instant now) {
        try {
            var message = new Identified(session, "<" + mail.id() + "@" + server.domain() + ">");
            message.setFrom(new InternetAddress(server.from(), name(letter.fromName()), "UTF-8"));
            message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(letter.address(), name(letter.name()), "UTF-8"));
            message.setSubject(letter.subject(), "UTF-8");
            message.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated");
            for (var header : letter.headers().entrySet()) {
                message.setHeader(header.getKey(), MailRendering.clean(header.getValue()));
            }
            message.setContent(content(letter));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            throw new IllegalArgumentException(impossible.getMessage(), impossible);
        }
    }

    private static String name(String name) {
        return MailRendering.cut(MailRendering.clean(name), LONGEST_NAME);
    }

    private static MimeMultipart content(Composed.Letter letter) throws MessagingException {
        var texts = new MimeMultipart("alternative");
        texts.addBodyPart(text(letter.plain(), "plain"));
        if (letter.html().getBytes(StandardCharsets.UTF_8).length <= LONGEST_HTML) {
            texts.addBodyPart(text(letter.html(), "html"));
        }
        for (var part : letter.parts().stream().filter(Part::alternative).toList()) {
            texts.addBodyPart(part(part));
        }
        var attached = letter.parts().stream().filter(part -> !part.alternative()).toList();
        return attached.isEmpty() ? texts : mixed(texts, attached);
    }

    private static MimeMultipart mixed(MimeMultipart texts, List<Part> attached) throws MessagingException {
        var mixed = new MimeMultipart("mixed");
        var first = new MimeBodyPart();
        first.setContent(texts);
        mixed.addBodyPart(first);
        for (var part : attached) {
            var body = part(part);
            body.setFileName(part.name());
            mixed.addBodyPart(body);
        }
        return mixed;
    }

    /** Quoted: a paragraph may be longer than a line of SMTP. */
    private static MimeBodyPart text(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", type);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart part(Part part) throws MessagingException {
        var body = new MimeBodyPart();
        body.setDataHandler(new DataHandler(new ByteArrayDataSource(part.content(), part.type())));
        body.setHeader("Content-Type", part.type());
        body.setHeader("Content-Transfer-Encoding", "base64");
        return body;
    }

    /** The same mail has the same id however often it is sent: programs then show it once. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
