package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The task lists of a person and their counts, from one condition, so that a badge equals the rows it opens (A15). */
@Component
class TaskLists {

    static final int PAGE = 25;
    /** Beyond this a count says "1.000+". */
    static final int COUNT_LIMIT = 1000;
    private static final int MATCHING_LIMIT = 500;

    private final JdbcClient jdbc;
    private final JourneyAccess access;
    private final Innovations innovations;
    private final TaskLines lines;
    private final Clock clock;

    TaskLists(JdbcClient jdbc, JourneyAccess access, Innovations innovations, TaskLines lines, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.innovations = innovations;
        this.lines = lines;
        this.clock = clock;
    }

    /** @param next where the next page goes on */
    record Page(TaskList list, List<TaskLine> rows, Optional<TaskCursor> next, Map<TaskList, Integer> counts) {

        int count() {
            return counts.get(list);
        }
    }

    Page page(CurrentPerson me, TaskList list, TaskFilter filter, Optional<TaskCursor> after) {
        var scope = access.scope(me);
        var matching = matching(scope, filter);
        var counts = new EnumMap<TaskList, Integer>(TaskList.class);
        for (var each : TaskList.values()) {
            counts.put(each, count(query(scope, each, filter, matching)));
        }
        var tasks = tasks(query(scope, list, filter, matching), after, PAGE + 1);
        var shown = tasks.subList(0, Math.min(PAGE, tasks.size()));
        var next = tasks.size() > PAGE ? Optional.of(TaskCursor.of(shown.get(PAGE - 1))) : Optional.<TaskCursor>empty();
        return new Page(list, lines.of(shown, me.id()), next, counts);
    }

    /** The first tasks of a list, without names. */
    List<OpenTask> first(TaskScope scope, TaskList list, TaskFilter filter, int limit) {
        return tasks(query(scope, list, filter, matching(scope, filter)), Optional.empty(), limit);
    }

    int count(TaskScope scope, TaskList list, TaskFilter filter) {
        return count(query(scope, list, filter, matching(scope, filter)));
    }

    /** The number at "Tugas": what I hold and what my groups may take, put-off ones left out. */
    int waiting(TaskScope scope) {
        return count(scope, TaskList.MINE, TaskFilter.NONE) + count(scope, TaskList.FREE, TaskFilter.NONE);
    }

    private List<OpenTask> tasks(TaskQuery query, Optional<TaskCursor> after, int limit) {
        if (query.isEmpty()) {
            return List.of();
        }
        after.ifPresent(query::after);
        return jdbc.sql(query.page(limit)).params(query.parameters()).query(OpenTaskRow::map).list();
    }

    private int count(TaskQuery query) {
        return query.isEmpty() ? 0 : jdbc.sql(query.count(COUNT_LIMIT + 1)).params(query.parameters()).query(Integer.class).single();
    }

    private TaskQuery query(TaskScope scope, TaskList list, TaskFilter filter, Set<InnovationId> matching) {
        return new TaskQuery(scope, list, filter, matching, Instant.now(clock));
    }

    private Set<InnovationId> matching(TaskScope scope, TaskFilter filter) {
        return filter.text().map(text -> innovations.matching(scope.regions(), text, MATCHING_LIMIT)).orElse(Set.of());
    }
}
