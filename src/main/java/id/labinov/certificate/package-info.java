/** Certificates for participants, coaches and champions of a cohort or one of its events: wording, numbers, issue, verification.
 * A module of its own beside innovation, not part of cohort: it changes with what papers of the year look like, not with how a batch is run.
 * What was issued stands frozen in its row and is drawn from it each time; a name changed or anonymised elsewhere changes no certificate.
 * A coach is whoever has that role in the cohort's region, lent people included; who coached which event is not known at this level.
 * Practice cohorts issue none, so nothing has to be wiped. Owns certificate, certificate_template, certificate_logo and certificate_number. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort"})
package id.labinov.certificate;

import org.springframework.modulith.ApplicationModule;
