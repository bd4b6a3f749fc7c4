/** The run page of an event: a whole room moved row by row. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form", "journey"})
package id.labinov.room;

import org.springframework.modulith.ApplicationModule;
