package id.labinov.notification;

import id.labinov.people.RegionId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The text of each kind: as a region's administrator wrote it, else as delivered in {@code mail/<kind>.md}. */
@Component
class MailTexts {

    /** @param subject with placeholders
     *  @param body Markdown with placeholders */
    record MailText(String subject, String body) {}

    MailText of(RegionId region, String kind, Locale language) {
        return delivered(kind, language);
    }

    MailText delivered(String kind, Locale language) {
        throw new IllegalArgumentException(kind + " " + language);
    }
}
