package id.labinov.notification;

import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** The outbox, for administrators; its number counts what failed. */
@Component
class OutboxNavigation implements NavigationEntry {

    private final SignedIn signedIn;
    private final OutboxAccess access;
    private final OutboxRows rows;

    OutboxNavigation(SignedIn signedIn, OutboxAccess access, OutboxRows rows) {
        this.signedIn = signedIn;
        this.access = access;
        this.rows = rows;
    }

    @Override
    public String messageKey() {
        return "notification.outbox.title";
    }

    @Override
    public String href() {
        return "/administration/outbox";
    }

    @Override
    public int order() {
        return 870;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> !access.keeps(me).isEmpty()).isPresent();
    }

    @Override
    public OptionalLong badge() {
        return signedIn.person().map(me -> OptionalLong.of(rows.count(access.keeps(me), MailState.FAILED))).orElse(OptionalLong.empty());
    }
}
