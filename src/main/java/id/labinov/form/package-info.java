/** Form definitions: read, render, validate; the answers given, their versions and debts. Owns form_version, pinned_form, answer_sheet,
 * answer_version, correction and worksheet_seal.
 * Decision: drafts keep what a hidden question once said, so that a change of mind costs no word; readers, checks and final answers leave it out.
 * Decision: every version is kept and merged from; the history shows one for each person and ten minutes. What would change our mind:
 * a database that grows by more than a few megabytes for each innovation. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation"})
package id.labinov.form;

import org.springframework.modulith.ApplicationModule;
