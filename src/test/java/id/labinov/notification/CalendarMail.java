package id.labinov.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A real mail server, and what somebody's program finds in the mailbox. */
@TestConfiguration(proxyBeanMethods = false)
class CalendarMail {

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail greenMail() {
        return new GreenMail(ServerSetup.SMTP.dynamicPort());
    }

    @Bean
    LocalMailServer ownMailServer(GreenMail mail) {
        return () -> OptionalInt.of(mail.getSmtp().getPort());
    }

    /** @param method parameter of the part's type
     *  @param among type of what the part stands in */
    record Found(String method, String among, byte[] file) {

        String text() {
            return new String(file, java.nio.charset.StandardCharsets.UTF_8).replace("\r\n ", "");
        }
    }

    /** In the order of arrival; empty for a mail without a calendar's part. */
    static List<Optional<Found>> of(GreenMail mail, String address) {
        return Arrays.stream(mail.getReceivedMessagesForDomain(address)).map(CalendarMail::calendar).toList();
    }

    private static Optional<Found> calendar(MimeMessage message) {
        var found = new ArrayList<Found>();
        try {
            collect(message, "", found);
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return found.stream().findFirst();
    }

    private static void collect(Part part, String among, List<Found> found) throws MessagingException, IOException {
        if (part.getContent() instanceof MimeMultipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i), new ContentType(several.getContentType()).getSubType(), found);
            }
        } else if (part.isMimeType("text/calendar")) {
            found.add(new Found(Optional.ofNullable(new ContentType(part.getContentType()).getParameter("method")).orElse(""), among, part.getInputStream().readAllBytes()));
        }
    }
}
