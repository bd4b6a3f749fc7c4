package id.labinov.form;

import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;

/** Who may send the photo of a sheet besides those who see the innovation. Declared here; {@code room} knows who sits in one room. */
public interface PaperGuests {

    /** Whether the person takes part, right now, in an event in which the innovation takes part, too. */
    boolean attends(CurrentPerson me, InnovationId innovation);
}
