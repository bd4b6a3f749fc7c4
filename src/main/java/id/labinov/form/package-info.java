/** Form definitions: read, render, validate; the answers given, their versions and debts. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation"})
package id.labinov.form;

import org.springframework.modulith.ApplicationModule;
