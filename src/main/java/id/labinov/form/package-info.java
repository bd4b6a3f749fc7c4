/** Form definitions: read, render, validate; the answers given, their versions and debts. Owns form_version, pinned_form, answer_sheet,
 * answer_version, correction, worksheet_seal and paper_*.
 * Decision: drafts keep what a hidden question once said, so that a change of mind costs no word; readers, checks and final answers leave it out.
 * Decision: a device may keep the pages of its owner's own worksheets for times without a line (header Labinov-Keep, static/worker.js), and each
 * answer that waits there names the version its writer saw; a computer that others use too keeps nothing. What would change our mind: a theft of phones.
 * Decision: every version is kept and merged from; the history shows one for each person and ten minutes. What would change our mind:
 * a database that grows by more than a few megabytes for each innovation.
 * Decision: a section filled in on paper is a row here and typing it no task of the engine: the path neither waits for the typing nor changes by it,
 * a worksheet has several, and each falls away with its last photo. The gate takes the sheet for the answer, the seal does not. What would change
 * our mind: typing that has a due date or is handed from one operator to another. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation"})
package id.labinov.form;

import org.springframework.modulith.ApplicationModule;
