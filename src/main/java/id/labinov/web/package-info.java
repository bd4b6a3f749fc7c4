/** Page layout, navigation, input fragments, error pages, formats, and the reading of uploaded sheets. Owns no table. */
@ApplicationModule(allowedDependencies = {})
package id.labinov.web;

import org.springframework.modulith.ApplicationModule;
