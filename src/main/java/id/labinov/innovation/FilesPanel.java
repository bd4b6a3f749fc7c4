package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** Panel of the files. */
@Component
class FilesPanel implements DossierPanel {

    @Override
    public String messageKey() {
        return "innovation.panel.files";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/files";
    }

    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return true;
    }
}
