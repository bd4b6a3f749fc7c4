package id.labinov.journey;

import id.labinov.form.WorksheetAct;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From a worksheet's page to the task that hands it in, while the path waits for it. */
@Component
class HandIn implements WorksheetAct {

    private final Journeys journeys;
    private final JourneyAccess access;

    HandIn(Journeys journeys, JourneyAccess access) {
        this.journeys = journeys;
        this.access = access;
    }

    @Override
    public Optional<String> href(CurrentPerson me, InnovationId innovation, String formKey) {
        return journeys.openTasks(innovation).stream().filter(task -> task.key().equals(formKey) && access.mayAct(me, task)).findFirst()
                .map(task -> "/tasks/" + task.id());
    }
}
