package id.labinov.coaching;

import id.labinov.innovation.AgreedActions;
import id.labinov.innovation.InnovationId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was agreed at visits, for the reports of other modules. */
@Component
class ClinicAgreements implements AgreedActions {

    private static final int MOST = 1000;

    private final Actions actions;

    ClinicAgreements(Actions actions) {
        this.actions = actions;
    }

    @Override
    public List<Agreed> open(Collection<InnovationId> innovations) {
        return actions.open(innovations, MOST).stream().map(action -> new Agreed(action.innovation(), action.body(), action.owner(), action.due())).toList();
    }
}
