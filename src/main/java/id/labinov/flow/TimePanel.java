package id.labinov.flow;

import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** How long each stage took, for whoever sees the dossier: the team and its coach too. */
@Component
class TimePanel implements DossierPanel {

    static final String KEY = "flow.panel";

    @Override
    public String messageKey() {
        return KEY;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/times";
    }

    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return me.event().isEmpty();
    }
}
