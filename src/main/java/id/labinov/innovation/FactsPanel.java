package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** Panel of the facts: what the innovation is. */
@Component
class FactsPanel implements DossierPanel {

    @Override
    public String messageKey() {
        return "innovation.panel.facts";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/facts";
    }

    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return true;
    }
}
