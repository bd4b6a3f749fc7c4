/** The demo laboratory, only in profile demo. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form", "journey", "room", "coaching", "review", "submission", "notification"})
package id.labinov.demo;

import org.springframework.modulith.ApplicationModule;
