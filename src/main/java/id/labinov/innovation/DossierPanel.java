package id.labinov.innovation;

import id.labinov.people.CurrentPerson;

/** One part of the dossier page. A module declares a bean; the page asks for title and address and knows no other module. */
public interface DossierPanel {

    /** What htmx names as its target when it asks for a panel alone: request header {@code HX-Target}. */
    String TARGET = "dossier-panel";

    String messageKey();

    /** Position among the panels, ascending; the first is shown when the dossier opens. */
    int order();

    /** The panel's own page, {@code innovation/dossier :: frame} around its content; asked with {@code HX-Target: dossier-panel}
     * it answers that content alone. */
    String href(InnovationId innovation);

    boolean visible(CurrentPerson me, InnovationId innovation);
}
