package id.labinov.notification;

import id.labinov.people.CurrentPerson;
import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest that nobody has read; what waits to be done stands above. */
@Component
class InboxHome implements HomePanel {

    private static final int SHOWN = 3;

    private final SignedIn signedIn;
    private final Inbox inbox;
    private final InboxPage pages;

    InboxHome(SignedIn signedIn, Inbox inbox, InboxPage pages) {
        this.signedIn = signedIn;
        this.inbox = inbox;
        this.pages = pages;
    }

    record Unread(List<InboxPage.Line> newest, int count) {}

    @Override
    public int order() {
        return 19;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().filter(me -> me.event().isEmpty()).flatMap(this::unread);
    }

    private Optional<Block> unread(CurrentPerson me) {
        var newest = pages.newest(me, SHOWN);
        return newest.isEmpty() ? Optional.empty() : Optional.of(new Block("notification/home", new Unread(newest, inbox.count(me.id(), true))));
    }
}
