package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** Who may see and change a dossier. What may not be seen answers 404. */
@Component
public class InnovationAccess {

    /** Team (viewers too), operators and heads of its agencies, coaches, managers, administrators, observers of its region;
     * reviewers only where {@link DossierReaders} lets them. */
    public boolean maySee(CurrentPerson me, InnovationId innovation) {
        throw new UnsupportedOperationException();
    }

    /** Leader, members, and operators of its agencies. */
    public boolean mayWrite(CurrentPerson me, InnovationId innovation) {
        throw new UnsupportedOperationException();
    }

    /** @throws id.labinov.web.NotFound */
    public Innovation mustSee(CurrentPerson me, InnovationId innovation) {
        throw new UnsupportedOperationException();
    }

    /** @throws id.labinov.web.NotFound if it may not be seen; @throws id.labinov.web.Refused if only seen */
    public Innovation mustWrite(CurrentPerson me, InnovationId innovation) {
        throw new UnsupportedOperationException();
    }
}
