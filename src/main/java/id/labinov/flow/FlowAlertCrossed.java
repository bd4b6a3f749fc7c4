package id.labinov.flow;

import java.time.Instant;

/** A stage passed the limit of a rule; published once until it is over.
 * @param measured in whole days or innovations */
public record FlowAlertCrossed(FlowAlert alert, int measured, Instant at) {}
