package id.labinov.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mail that arrived at the demo's server.
 * @param plain empty where there is no such part
 * @param others types of what came beside the texts */
record DemoMail(String id, String from, String to, String subject, Instant at, String plain, String html, List<String> others) {

    static DemoMail of(MimeMessage message) {
        try {
            var parts = new ArrayList<Part>();
            collect(message, parts);
            return new DemoMail(id(message), header(message, "From"), header(message, "To"), Optional.ofNullable(message.getSubject()).orElse(""),
                    Optional.ofNullable(message.getSentDate()).map(date -> date.toInstant()).orElse(Instant.EPOCH), text(parts, "text/plain"), text(parts, "text/html"),
                    others(parts));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first part of the Message-ID names the mail. */
    private static String id(MimeMessage message) throws MessagingException {
        return Optional.ofNullable(message.getMessageID()).orElse("").replaceAll("^<|@.*", "");
    }

    private static String header(MimeMessage message, String name) throws MessagingException, IOException {
        return jakarta.mail.internet.MimeUtility.decodeText(Optional.ofNullable(message.getHeader(name, ", ")).orElse(""));
    }

    private static void collect(Part part, List<Part> parts) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i), parts);
            }
        } else {
            parts.add(part);
        }
    }

    private static String text(List<Part> parts, String type) throws MessagingException, IOException {
        for (var part : parts) {
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
        }
        return "";
    }

    private static List<String> others(List<Part> parts) throws MessagingException {
        var others = new ArrayList<String>();
        for (var part : parts) {
            if (!part.isMimeType("text/plain") && !part.isMimeType("text/html")) {
                others.add(part.getContentType().replaceAll(";.*", "") + (part.getFileName() == null ? "" : " " + part.getFileName()));
            }
        }
        return others;
    }
}
