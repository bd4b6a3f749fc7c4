package id.labinov.notification;

import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** "Pemberitahuan", with what I have not read. */
@Component
class InboxNavigation implements NavigationEntry {

    private final SignedIn signedIn;
    private final Inbox inbox;

    InboxNavigation(SignedIn signedIn, Inbox inbox) {
        this.signedIn = signedIn;
        this.inbox = inbox;
    }

    @Override
    public String messageKey() {
        return "notification.inbox.title";
    }

    @Override
    public String href() {
        return "/notices";
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> me.event().isEmpty()).isPresent();
    }

    @Override
    public OptionalLong badge() {
        return signedIn.person().map(me -> OptionalLong.of(inbox.count(me.id(), true))).orElse(OptionalLong.empty());
    }
}
