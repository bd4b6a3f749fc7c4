/** Sealed submissions and where they were sent. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form", "journey"})
package id.labinov.submission;

import org.springframework.modulith.ApplicationModule;
