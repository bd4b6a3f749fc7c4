package id.labinov.flow;

import java.time.Instant;

/** A row of {@code path_return}: something came back, with the coded reason.
 * @param id number of the event
 * @param visit that was open when it was sent back
 * @param reason key of the coded list; may be empty */
record ReturnRow(long id, long visit, String fromStage, String toStage, String reason, Instant at) {}
