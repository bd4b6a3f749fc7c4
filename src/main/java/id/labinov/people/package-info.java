/** Regions, agencies, positions, people, roles, sign-in, and who may do what. Owns region, agency, position, holding_period, person, role_grant, credential, invitation and absence. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document"})
package id.labinov.people;

import org.springframework.modulith.ApplicationModule;
