package id.labinov.room;

import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.people.SignedIn;
import id.labinov.web.SignOfLife;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pages of those who may have a team in a running event say twice a minute that they are open. */
@Component
class ParticipantSign implements SignOfLife {

    static final String ADDRESS = "/sign";

    private final SignedIn signedIn;
    private final SignsOfLife signs;

    ParticipantSign(SignedIn signedIn, SignsOfLife signs) {
        this.signedIn = signedIn;
        this.signs = signs;
    }

    @Override
    public Optional<String> address() {
        return signedIn.person().filter(ParticipantSign::works).filter(signs::listensTo).map(me -> ADDRESS);
    }

    static boolean works(CurrentPerson me) {
        return me.has(Role.INNOVATOR) || me.has(Role.OPERATOR);
    }
}
