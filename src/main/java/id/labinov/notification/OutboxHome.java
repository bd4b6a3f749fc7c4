package id.labinov.notification;

import id.labinov.people.CurrentPerson;
import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What does not arrive, at home of whoever can mend it: the server's settings, failed mails, refused addresses, one's own address. */
@Component
class OutboxHome implements HomePanel {

    private final SignedIn signedIn;
    private final OutboxAccess access;
    private final OutboxRows rows;
    private final OutboxPages pages;
    private final MailServer server;

    OutboxHome(SignedIn signedIn, OutboxAccess access, OutboxRows rows, OutboxPages pages, MailServer server) {
        this.signedIn = signedIn;
        this.access = access;
        this.rows = rows;
        this.pages = pages;
        this.server = server;
    }

    /** @param unconfigured whether mails cannot leave at all
     *  @param ownAddress the reader's own, if it is refused */
    record Trouble(boolean unconfigured, long failed, long refused, Optional<String> ownAddress) {

        boolean isNone() {
            return !unconfigured && failed == 0 && refused == 0 && ownAddress.isEmpty();
        }
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().filter(me -> me.event().isEmpty()).map(this::trouble).filter(trouble -> !trouble.isNone())
                .map(trouble -> new Block("notification/outbox-home", trouble));
    }

    private Trouble trouble(CurrentPerson me) {
        var mine = access.keeps(me);
        return new Trouble(!mine.isEmpty() && !server.known(), rows.count(mine, MailState.FAILED), access.caresFor(me).isEmpty() ? 0 : pages.refused(me).size(),
                pages.refused(me.id()));
    }
}
