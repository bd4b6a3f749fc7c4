package id.labinov.flow;

import id.labinov.flow.PathFold.PathKey;
import id.labinov.journey.TaskId;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole paths out of the projection, some innovations at a time: what is written is forgotten, however long the log. */
@Component
class ExportReader {

    static final int ROWS = 1000;

    private final JdbcClient jdbc;
    private final FlowNames names;

    ExportReader(JdbcClient jdbc, FlowNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** What becomes of some paths. */
    interface Part {

        void write(List<ExportedCase> cases) throws IOException;
    }

    void read(ExportScope scope, Part each) throws IOException {
        var last = Optional.<UUID>empty();
        for (var part = part(scope, last, ROWS); !part.isEmpty(); part = part(scope, last, ROWS)) {
            each.write(cases(part, scope.asOf()));
            last = Optional.of(part.get(part.size() - 1).innovation().value());
        }
    }

    List<Integer> processVersions(ExportScope scope) {
        return where(jdbc.sql("select distinct process_version from stage_visit where " + condition(scope) + " order by process_version"), scope)
                .query(Integer.class).list();
    }

    private List<VisitRow> part(ExportScope scope, Optional<UUID> last, int most) {
        var sql = "select * from stage_visit where " + condition(scope) + (last.isPresent() ? " and innovation > :last" : "")
                // The region stands here too, so that both databases read along the index.
                + " order by region, innovation, id fetch first " + most + " rows only";
        var asked = where(jdbc.sql(sql), scope);
        var rows = last.map(id -> asked.param("last", id)).orElse(asked).query((row, number) -> ProjectionReader.visit(row)).list();
        if (rows.size() < most) {
            return rows;
        }
        // The last innovation may go on after the last row: it is read next time.
        var cut = rows.get(rows.size() - 1).innovation();
        var whole = rows.stream().filter(row -> !row.innovation().equals(cut)).toList();
        return whole.isEmpty() ? part(scope, last, most * 2) : whole;
    }

    private static String condition(ExportScope scope) {
        return "region = :region and entered <= :asOf" + (scope.cohort().isPresent() ? " and cohort = :cohort" : "");
    }

    private static JdbcClient.StatementSpec where(JdbcClient.StatementSpec sql, ExportScope scope) {
        var asked = sql.param("region", scope.region().value()).param("asOf", Timestamp.from(scope.asOf()));
        return scope.cohort().map(cohort -> asked.param("cohort", cohort.value())).orElse(asked);
    }

    private List<ExportedCase> cases(List<VisitRow> part, Instant asOf) {
        var tasks = tasks(part.stream().map(VisitRow::id).toList());
        var named = names.of(part);
        var paths = new LinkedHashMap<PathKey, List<ExportedVisit>>();
        part.forEach(row -> {
            var path = new PathKey(row.innovation(), row.cohort());
            var visit = row.visit(named.get(path).name(), tasks.getOrDefault(row.id(), List.of())).knownAt(asOf);
            paths.computeIfAbsent(path, key -> new ArrayList<>()).add(new ExportedVisit(visit, row.agency(), row.processVersion()));
        });
        return paths.entrySet().stream().map(path -> new ExportedCase(named.get(path.getKey()), path.getValue())).toList();
    }

    private Map<Long, List<TaskFact>> tasks(Collection<Long> visits) {
        var rows = new LinkedHashMap<TaskId, TaskRow>();
        var holdings = new HashMap<TaskId, List<Holding>>();
        jdbc.sql("select t.*, h.number, h.person, h.from_at, h.to_at from task_fact t left join holding h on h.task = t.task where t.visit in (:visits)"
                + " order by t.created, t.task, h.number").param("visits", visits).query(row -> {
                    var task = ProjectionReader.task(row);
                    rows.putIfAbsent(task.task(), task);
                    var its = holdings.computeIfAbsent(task.task(), id -> new ArrayList<>(1));
                    if (row.getObject("person") != null) {
                        its.add(ProjectionReader.holding(row).holding());
                    }
                });
        var tasks = new HashMap<Long, List<TaskFact>>();
        rows.forEach((id, task) -> tasks.computeIfAbsent(task.visit(), visit -> new ArrayList<>()).add(task.fact(holdings.get(id))));
        return tasks;
    }
}
