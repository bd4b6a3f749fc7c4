/** The run page of an event: a whole room moved row by row, and the view on its wall. A row is moved by its own transaction and has its own
 * result; the loop around them has none, so that one team's trouble never holds up the others. A facilitator acts on the tasks that the page
 * showed: of two who press the same button, the second is told that the row was moved already. Owns room_state. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form", "journey"})
package id.labinov.room;

import org.springframework.modulith.ApplicationModule;
