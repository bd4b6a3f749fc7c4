/** Page layout, navigation, input fragments, error pages, formats, the reading of uploaded sheets, and the checks of every
 * uploaded file: its name, its real type, what a virus scanner says. Owns no table. */
@ApplicationModule(allowedDependencies = {})
package id.labinov.web;

import org.springframework.modulith.ApplicationModule;
