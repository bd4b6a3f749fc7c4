package id.labinov.coaching;

import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

@Component
class CoachingPanel implements DossierPanel {

    static final String KEY = "coaching.panel.title";

    @Override
    public String messageKey() {
        return KEY;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/coaching";
    }

    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return me.event().isEmpty();
    }
}
