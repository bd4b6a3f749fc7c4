package id.labinov.people;

import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about themselves. */
@Service
class Accounts {

    private final People people;
    private final PersonAdministration administration;
    private final Secrets secrets;
    private final SignIns signIns;
    private final Sessions sessions;

    Accounts(People people, PersonAdministration administration, Secrets secrets, SignIns signIns, Sessions sessions) {
        this.people = people;
        this.administration = administration;
        this.secrets = secrets;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @Transactional
    void change(CurrentPerson me, PersonForm form) {
        administration.changeReach(me.id(), people.region(me.id()), form.name(), form.identifiers(), me.actor());
    }

    /** @throws InvalidInput if the present one is wrong (slowed like a sign-in) or the new one is not good enough */
    @Transactional
    void changePassphrase(CurrentPerson me, String present, String wanted, HttpServletRequest request) {
        if (secrets.hasAny(me.id()) && !signIns.proves(me.id(), present, request)) {
            throw InvalidInput.of("current", "people.account.current-wrong");
        }
        secrets.setPassphrase(me.id(), wanted);
        administration.endSessions(me.id(), people.region(me.id()), me.actor());
    }

    @Transactional
    void signOutEverywhere(CurrentPerson me) {
        administration.endSessions(me.id(), people.region(me.id()), me.actor());
        sessions.forgetAll(me.id());
    }
}
