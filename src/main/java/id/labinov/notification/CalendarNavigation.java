package id.labinov.notification;

import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** "Kalender". */
@Component
class CalendarNavigation implements NavigationEntry {

    private final SignedIn signedIn;

    CalendarNavigation(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public String messageKey() {
        return "notification.calendar.title";
    }

    @Override
    public String href() {
        return "/calendar";
    }

    @Override
    public int order() {
        return 37;
    }

    @Override
    public boolean visible() {
        return signedIn.person().filter(me -> me.event().isEmpty()).isPresent();
    }
}
