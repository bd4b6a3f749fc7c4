/** Fixture of ModulesTests. */
@ApplicationModule
package broken.modules.upper;

import org.springframework.modulith.ApplicationModule;
