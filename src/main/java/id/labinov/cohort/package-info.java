/** A batch of the laboratory: template, gate policies, events, dates, targets, participants, attendance. Speaks of stages only through StageCatalogue.
 * Templates are files; a region may keep its own, which then stand in their place. Policies and dates are written out into the cohort when it is
 * opened, so a template that changes later changes no cohort. Owns cohort, cohort_stage, cohort_due_move, cohort_gate, cohort_agency,
 * cohort_participant, lab_event, lab_event_stage, lab_event_helper, attendance, attendance_day, champion, event_join, name_clash, cohort_template,
 * cohort_material, cohort_material_content, event_photo and event_photo_content. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people"})
package id.labinov.cohort;

import org.springframework.modulith.ApplicationModule;
