package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** Panel of the conversation about the innovation. */
@Component
class CommentsPanel implements DossierPanel {

    @Override
    public String messageKey() {
        return "innovation.panel.comments";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/comments";
    }

    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return true;
    }
}
