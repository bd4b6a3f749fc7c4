package id.labinov.form;

import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

@Component
class WorksheetsPanel implements DossierPanel {

    static final String KEY = "form.panel.worksheets";

    @Override
    public String messageKey() {
        return KEY;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/worksheets";
    }

    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return true;
    }
}
