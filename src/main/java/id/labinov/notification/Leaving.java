package id.labinov.notification;

import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.web.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets every optional mail be turned off from the mail program itself (RFC 8058) and from its last line; mandatory ones say that they are. */
@Component
class Leaving implements Surroundings {

    private final Unsubscribing unsubscribing;
    private final MailServer server;
    private final Texts texts;

    Leaving(Unsubscribing unsubscribing, MailServer server, Texts texts) {
        this.unsubscribing = unsubscribing;
        this.server = server;
        this.texts = texts;
    }

    @Override
    public Optional<Around> of(String kind, RegionId region, PersonId person, Locale language) {
        var preferences = server.address("/notices/preferences");
        return Optional.of(unsubscribing.path(person, kind).map(server::address).map(address -> new Around(
                Map.of("List-Unsubscribe", "<" + address + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                texts.get("notification.unsubscribe.footer", preferences, address)))
                .orElseGet(() -> new Around(Map.of(), texts.get("notification.unsubscribe.footer-mandatory", preferences))));
    }
}
