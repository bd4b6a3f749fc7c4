/** The path: stages, tasks, steps; the only door to the process engine. Owns journey, open_task, deadline and the append-only journey_event. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form"})
package id.labinov.journey;

import org.springframework.modulith.ApplicationModule;
