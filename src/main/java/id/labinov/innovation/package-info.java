/** The dossier: title, owner, team, cohorts, files, comments. The path is journey's, the answers are form's.
 * Decision: files on their way arrive in pieces, as rows like those of kept files, by the core of the tus protocol; its Java servers want a disk, which
 * several nodes do not share, and its browser client has ten times the weight of ours. Controllers of all modules bind what arrived as any other file.
 * What would change our mind: files of more than some ten megabytes, for which a store of objects with links of its own is better.
 * Owns innovation and its tables, stored_file, file_upload and dossier_comment. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort"})
package id.labinov.innovation;

import org.springframework.modulith.ApplicationModule;
