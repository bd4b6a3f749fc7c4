package id.labinov.cohort;

import id.labinov.people.CurrentPerson;
import id.labinov.web.HomePanel;
import java.util.Optional;

/** One block of the page where participants of an event are at home. A module declares a bean; it answers empty for people whom it does not concern. */
public interface EventPanel {

    Optional<HomePanel.Block> block(CurrentPerson me, LabEvent event);
}
