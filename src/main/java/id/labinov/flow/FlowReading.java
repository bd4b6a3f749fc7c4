package id.labinov.flow;

import java.util.Map;

/** A log out of the projection, and what its names stand for.
 * @param cases by name */
record FlowReading(FlowLog log, Map<String, FlowCase> cases) {}
