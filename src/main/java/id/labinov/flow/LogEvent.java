package id.labinov.flow;

import java.time.Instant;

/** One row of the event CSV; what an event has not is an empty text.
 * @param visit the how manieth stay, as whoever wrote the log counts: it only tells visits of one stage apart */
record LogEvent(String caseName, EventType type, String stage, int visit, String task, String taskId, String role, String person,
        Instant time, String outcome) {

    static final String COMPLETED = "COMPLETED";
    static final String CANCELLED = "CANCELLED";
}
