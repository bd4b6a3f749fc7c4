package id.labinov.notification;

import id.labinov.people.PhoneConsents.Reach;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The chat with one person, opened with the sentence ready; whether it is sent is decided there. Only for those who agreed to it. */
@Component
class WhatsAppChannel implements Channel {

    @Override
    public ChaseMark.Kind mark() {
        return ChaseMark.Kind.OPENED;
    }

    @Override
    public Optional<Handover> handOver(Optional<Reach> to, String text) {
        return to.flatMap(Reach::number).map(number -> new Handover(Optional.of(URI.create("https://wa.me/" + number.digits() + "?text=" + encoded(text))), text));
    }

    /** A plus would arrive as a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
