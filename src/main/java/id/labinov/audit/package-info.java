/** The append-only audit of what was done and read. Owns audit_entry. */
@ApplicationModule(allowedDependencies = {"web"})
package id.labinov.audit;

import org.springframework.modulith.ApplicationModule;
