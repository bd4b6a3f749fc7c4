/** PDF, Word and sheets from templates; QR codes. Owns no table. */
@ApplicationModule(allowedDependencies = {"web"})
package id.labinov.document;

import org.springframework.modulith.ApplicationModule;
