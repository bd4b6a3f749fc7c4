/** The dossier: title, owner, team, cohorts, files, comments. The path is journey's, the answers are form's. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort"})
package id.labinov.innovation;

import org.springframework.modulith.ApplicationModule;
