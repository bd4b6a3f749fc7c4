package id.labinov.journey;

import java.util.List;

/** What the page for sending back submits.
 * @param field keys of the fields to be corrected */
record SendBackForm(String targetStage, String reasonCode, String reason, List<String> field, boolean thenResume, boolean withGate) {}
