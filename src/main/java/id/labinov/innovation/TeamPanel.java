package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** Panel of the team: who is on it, and who was. */
@Component
class TeamPanel implements DossierPanel {

    @Override
    public String messageKey() {
        return "innovation.panel.team";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/team";
    }

    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return true;
    }
}
