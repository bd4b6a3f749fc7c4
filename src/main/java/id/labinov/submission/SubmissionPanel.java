package id.labinov.submission;

import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

@Component
class SubmissionPanel implements DossierPanel {

    static final String KEY = "submission.panel.title";

    private final Seals seals;

    SubmissionPanel(Seals seals) {
        this.seals = seals;
    }

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
        return "/innovations/" + innovation + "/submission";
    }

    /** Only once there is something to show. */
    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return seals.of(innovation).isPresent();
    }
}
