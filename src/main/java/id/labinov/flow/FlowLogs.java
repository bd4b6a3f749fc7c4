package id.labinov.flow;

import id.labinov.flow.PathFold.PathKey;
import id.labinov.journey.TaskId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads logs out of the projection. */
@Component
class FlowLogs {

    /** Nothing ends later than that. */
    private static final Instant ALL = Instant.parse("9999-01-01T00:00:00Z");

    private static final String UNSETTLED = " and (v.settled_at is null or v.settled_at > :asOf)";

    private final JdbcClient jdbc;
    private final FlowNames cases;

    FlowLogs(JdbcClient jdbc, FlowNames cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** What is needed for figures at that instant: tasks only of visits whose time is not settled by then. */
    FlowReading figures(FlowScope scope, Instant asOf) {
        return read(scope, asOf, UNSETTLED, cases::of);
    }

    /** The same for a table of many regions, in which nobody asks for one innovation: names are ids, and none of a hundred thousand is looked up. */
    FlowReading unnamed(FlowScope scope, Instant asOf) {
        return read(scope, asOf, UNSETTLED, FlowNames::unnamed);
    }

    /** The same with every task. */
    FlowReading whole(FlowScope scope, Instant asOf) {
        return read(scope, asOf, "", cases::of);
    }

    /** Everything that is known. */
    FlowReading whole(FlowScope scope) {
        return whole(scope, ALL);
    }

    private FlowReading read(FlowScope scope, Instant asOf, String tasksOf, Function<List<VisitRow>, Map<PathKey, FlowCase>> named) {
        var known = Timestamp.from(asOf);
        var visits = new ArrayList<VisitRow>();
        jdbc.sql("select v.* from stage_visit v where " + scope.condition() + " and v.entered <= :asOf order by v.id").params(scope.parameters())
                .param("asOf", known).query(row -> {
                    visits.add(ProjectionReader.visit(row));
                });
        var tasks = tasks(scope, known, tasksOf);
        var names = named.apply(visits);
        var histories = new LinkedHashMap<PathKey, List<StageVisit>>();
        visits.forEach(visit -> {
            var path = new PathKey(visit.innovation(), visit.cohort());
            var its = histories.computeIfAbsent(path, key -> new ArrayList<>());
            its.add(visit(visit, names.get(path).name(), tasks, asOf));
        });
        return new FlowReading(new FlowLog(histories.entrySet().stream().map(history -> new CaseHistory(names.get(history.getKey()).name(), history.getValue())).toList()),
                names.values().stream().collect(Collectors.toMap(FlowCase::name, one -> one)));
    }

    private static StageVisit visit(VisitRow row, String name, Map<Long, Map<TaskId, Read>> tasks, Instant asOf) {
        var its = tasks.getOrDefault(row.id(), Map.of()).values().stream().map(Read::fact).toList();
        var settled = its.isEmpty() && row.settled().filter(at -> !at.isAfter(asOf)).isPresent();
        var visit = row.visit(name, its);
        return settled ? visit.with(row.split().orElseThrow()) : visit;
    }

    /** A task and who held it, while its rows are read. */
    private record Read(TaskRow task, List<Holding> holdings) {

        TaskFact fact() {
            return task.fact(holdings);
        }
    }

    private Map<Long, Map<TaskId, Read>> tasks(FlowScope scope, Timestamp asOf, String tasksOf) {
        var tasks = new HashMap<Long, Map<TaskId, Read>>();
        jdbc.sql("select t.*, h.number, h.person, h.from_at, h.to_at from stage_visit v join task_fact t on t.visit = v.id"
                + " left join holding h on h.task = t.task where " + scope.condition() + " and v.entered <= :asOf" + tasksOf
                + " order by t.created, t.task, h.number").params(scope.parameters()).param("asOf", asOf).query(row -> {
                    var read = ProjectionReader.task(row);
                    var task = tasks.computeIfAbsent(row.getLong("visit"), visit -> new LinkedHashMap<>())
                            .computeIfAbsent(read.task(), id -> new Read(read, new ArrayList<>(1)));
                    if (row.getObject("person") != null) {
                        task.holdings().add(ProjectionReader.holding(row).holding());
                    }
                });
        return tasks;
    }
}
