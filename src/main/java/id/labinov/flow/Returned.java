package id.labinov.flow;

import java.time.Instant;

/** Something came back, as a page tells it.
 * @param name of the case
 * @param reason key of the coded list; may be empty */
record Returned(String name, String fromStage, String toStage, String reason, Instant at) {}
