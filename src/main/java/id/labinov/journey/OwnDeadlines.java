package id.labinov.journey;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.people.CurrentPerson;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which due dates are somebody's own: of what the person holds or is meant for, of the own teams and positions. What anybody of a group may take is not. */
@Component
public class OwnDeadlines {

    private static final int MOST = 300;
    private static final TaskFilter MEANT = new TaskFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, false, true, Optional.empty());

    private final JourneyAccess access;
    private final TaskLists lists;
    private final Cohorts cohorts;

    OwnDeadlines(JourneyAccess access, TaskLists lists, Cohorts cohorts) {
        this.access = access;
        this.lists = lists;
        this.cohorts = cohorts;
    }

    /** The soonest first; practice is left out. */
    public List<OpenTask> of(CurrentPerson me) {
        var scope = access.scope(me);
        var own = new TaskScope(me.id(), scope.regions(), scope.teams(), Set.of(), Set.of(), scope.positions(), Set.of(), Set.of(), Set.of(), scope.only(), Set.of());
        var found = new LinkedHashMap<TaskId, OpenTask>();
        Stream.of(tasks(scope, TaskList.MINE, TaskFilter.NONE), tasks(scope, TaskList.FREE, MEANT),
                tasks(scope, TaskList.LATER, TaskFilter.NONE).filter(task -> task.holder().filter(scope.holders()::contains).isPresent()),
                tasks(own, TaskList.FREE, TaskFilter.NONE), tasks(own, TaskList.OTHERS, TaskFilter.NONE), tasks(own, TaskList.LATER, TaskFilter.NONE))
                .flatMap(tasks -> tasks).filter(task -> task.due().isPresent()).forEach(task -> found.put(task.id(), task));
        var practice = new HashMap<CohortId, Boolean>();
        return found.values().stream().filter(task -> !isPractice(task, practice)).sorted(Comparator.comparing(task -> task.due().orElseThrow())).toList();
    }

    private Stream<OpenTask> tasks(TaskScope scope, TaskList list, TaskFilter filter) {
        return lists.first(scope, list, filter, MOST).stream();
    }

    private boolean isPractice(OpenTask task, Map<CohortId, Boolean> known) {
        return known.computeIfAbsent(task.cohort(), id -> cohorts.find(id).filter(Cohort::practice).isPresent());
    }
}
