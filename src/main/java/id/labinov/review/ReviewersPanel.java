package id.labinov.review;

import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

@Component
class ReviewersPanel implements DossierPanel {

    static final String KEY = "review.panel.title";

    private final ReviewAccess access;
    private final Innovations innovations;

    ReviewersPanel(ReviewAccess access, Innovations innovations) {
        this.access = access;
        this.innovations = innovations;
    }

    @Override
    public String messageKey() {
        return KEY;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/reviewers";
    }

    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return innovations.find(innovation).filter(found -> access.maySetJury(me, found)).isPresent();
    }
}
