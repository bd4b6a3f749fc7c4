/** The append-only audit of what was done and read. Owns audit_entry, and reads the view audit_trail, into
 * which journey brings what its append-only journey_event keeps. */
@ApplicationModule(allowedDependencies = {"web"})
package id.labinov.audit;

import org.springframework.modulith.ApplicationModule;
