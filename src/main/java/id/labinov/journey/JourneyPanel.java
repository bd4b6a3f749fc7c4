package id.labinov.journey;

import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** The dossier opens on the path. */
@Component
class JourneyPanel implements DossierPanel {

    static final String KEY = "journey.panel.path";

    @Override
    public String messageKey() {
        return KEY;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/journey";
    }

    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return true;
    }
}
