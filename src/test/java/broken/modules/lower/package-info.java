/** Fixture of ModulesTests: may use nothing, and uses the upper module. */
@ApplicationModule(allowedDependencies = {})
package broken.modules.lower;

import org.springframework.modulith.ApplicationModule;
