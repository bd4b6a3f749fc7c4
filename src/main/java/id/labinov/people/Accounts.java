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
    private final Invitations invitations;

    Accounts(People people, PersonAdministration administration, Secrets secrets, SignIns signIns, Sessions sessions,
            Invitations invitations) {
        this.people = people;
        this.administration = administration;
        this.secrets = secrets;
        this.signIns = signIns;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    @Transactional
    void change(CurrentPerson me, PersonForm form) {
        administration.changeReach(me.id(), people.region(me.id()), form.name(), form.identifiers(), me.actor());
    }

    /** @throws InvalidInput if the present one is wrong (slowed like a sign-in) or the new one is not good enough */
    @Transactional
    void changePassphrase(CurrentPerson me, String present, String wanted, HttpServletRequest request) {
        var proof = secrets.hasAny(me.id()) ? signIns.proof(me.id(), present, request) : Secrets.Match.PASSPHRASE;
        if (proof == Secrets.Match.NONE) {
            throw InvalidInput.of("current", "people.account.current-wrong");
        }
        // A PIN opens what an innovator may; it must not be the key to more.
        if (proof == Secrets.Match.PIN && !invitations.mayUsePin(me.id())) {
            throw InvalidInput.of("current", "people.account.current-pin");
        }
        secrets.setPassphrase(me.id(), wanted);
        administration.noteSecret(me.id(), people.region(me.id()), me.actor());
        administration.endSessions(me.id(), people.region(me.id()), me.actor());
    }

    @Transactional
    void signOutEverywhere(CurrentPerson me) {
        administration.endSessions(me.id(), people.region(me.id()), me.actor());
        sessions.forgetAll(me.id());
    }
}
