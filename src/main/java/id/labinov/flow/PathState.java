package id.labinov.flow;

import id.labinov.journey.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stood in the projection before an act.
 * @param returns ids of the rows */
record PathState(Map<Long, VisitRow> visits, Map<TaskId, TaskRow> tasks, Map<TaskId, List<HoldingRow>> holdings, Set<Long> returns) {

    static final PathState NOTHING = new PathState(Map.of(), Map.of(), Map.of(), Set.of());

    /** Nothing if there is none of this number. */
    HoldingRow holding(TaskId task, int number) {
        var its = holdings.getOrDefault(task, List.of());
        return number <= its.size() ? its.get(number - 1) : null;
    }
}
