/** A batch of the laboratory: template, gate policies, events, dates, targets, participants. Speaks of stages only through StageCatalogue. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people"})
package id.labinov.cohort;

import org.springframework.modulith.ApplicationModule;
