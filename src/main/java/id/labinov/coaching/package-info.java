/** Who coaches whom: a hint on tasks, never a lock. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form", "journey"})
package id.labinov.coaching;

import org.springframework.modulith.ApplicationModule;
