package id.labinov.notification;

import id.labinov.people.AccountLink;
import org.springframework.stereotype.Component;

/** Leads from the account page to how one is told. */
@Component
class PreferenceLink implements AccountLink {

    @Override
    public String messageKey() {
        return "notification.preferences.title";
    }

    @Override
    public String href() {
        return "/notices/preferences";
    }
}
