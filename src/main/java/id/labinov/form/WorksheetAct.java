package id.labinov.form;

import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import java.util.Optional;

/** The one obvious next step that a worksheet page offers. Declared here, implemented by {@code journey}. */
public interface WorksheetAct {

    /** Where the worksheet is handed in, if the path waits for it and this person may do so. */
    Optional<String> href(CurrentPerson me, InnovationId innovation, String formKey);
}
