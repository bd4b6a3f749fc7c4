package id.labinov.journey;

import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** What happened, in plain words. */
@Component
class HistoryPanel implements DossierPanel {

    static final String KEY = "journey.panel.history";

    @Override
    public String messageKey() {
        return KEY;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/history";
    }

    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return true;
    }
}
