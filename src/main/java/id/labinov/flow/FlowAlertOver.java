package id.labinov.flow;

import java.time.Instant;

/** A stage that had passed the limit of a rule keeps it again.
 * @param measured in whole days or innovations, 0 if nothing is open there any more */
public record FlowAlertOver(FlowAlert alert, int measured, Instant at) {}
