package id.labinov.journey.engine;

import java.util.List;
import java.util.Map;

/** All of a path as it stood before an act: enough to stand there again.
 * @param waiting gates beside the path, also those that wait for their day */
record Standing(JourneyRow journey, List<TrackedTask> tasks, Map<String, Object> variables, List<Gates.Beside> waiting, boolean sealed) {}
