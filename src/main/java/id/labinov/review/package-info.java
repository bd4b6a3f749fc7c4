/** The jury: who may judge which submission. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form", "journey"})
package id.labinov.review;

import org.springframework.modulith.ApplicationModule;
