package id.labinov.innovation;

import id.labinov.people.CurrentPerson;

/** One part of the dossier page. A module declares a bean; the page asks for title and address and knows no other module. */
public interface DossierPanel {

    String messageKey();

    /** Position among the panels, ascending; the first is shown when the dossier opens. */
    int order();

    /** The panel's own page; asked by htmx it answers its fragment alone. */
    String href(InnovationId innovation);

    boolean visible(CurrentPerson me, InnovationId innovation);
}
