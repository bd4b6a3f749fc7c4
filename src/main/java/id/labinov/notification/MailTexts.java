package id.labinov.notification;

import id.labinov.people.RegionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The text of each kind: as a region's administrator wrote it, else as delivered in {@code mail/<kind>.md}. */
@Component
class MailTexts {

    private final MessageSource messages;
    private final EditedTexts edited;
    private final Map<String, MailText> delivered = new ConcurrentHashMap<>();

    MailTexts(MessageSource messages, EditedTexts edited) {
        this.edited = edited;
        this.messages = messages;
    }

    /** @param subject with placeholders
     *  @param body Markdown with placeholders */
    record MailText(String subject, String body) {}

    MailText of(RegionId region, String kind, Locale language) {
        return edited.text(region, kind, language).orElseGet(() -> delivered(kind, language));
    }

    /** As it came with the application; English for who reads English, else Indonesian. */
    MailText delivered(String kind, Locale language) {
        var ending = "en".equals(language.getLanguage()) ? "_en" : "";
        return delivered.computeIfAbsent(kind + ending, name -> new MailText(messages.getMessage("notification.subject." + kind, null, language), body(name)));
    }

    private static String body(String name) {
        try {
            return new ClassPathResource("mail/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("no text for a kind of mail", missing);
        }
    }
}
