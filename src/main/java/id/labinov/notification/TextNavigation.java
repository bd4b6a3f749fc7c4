package id.labinov.notification;

import id.labinov.people.Role;
import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class TextNavigation implements NavigationEntry {

    private final SignedIn signedIn;

    TextNavigation(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public String messageKey() {
        return "notification.text.title";
    }

    @Override
    public String href() {
        return "/administration/mail-texts";
    }

    @Override
    public int order() {
        return 840;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> me.event().isEmpty() && me.has(Role.ADMINISTRATOR)).isPresent();
    }
}
