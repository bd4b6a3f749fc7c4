package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.flow.PathFold.PathKey;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.TaskId;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of the projection by path. */
@Component
class ProjectionReader {

    private final JdbcClient jdbc;

    ProjectionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is known of these innovations. */
    Map<PathKey, PathRows> all(Collection<InnovationId> innovations) {
        var paths = new LinkedHashMap<PathKey, PathRows>();
        if (innovations.isEmpty()) {
            return paths;
        }
        var ids = innovations.stream().map(InnovationId::value).toList();
        jdbc.sql("select * from stage_visit where innovation in (:ids) order by id").param("ids", ids).query(row -> {
            path(paths, row).put(visit(row));
        });
        jdbc.sql("select * from task_fact where innovation in (:ids) order by task").param("ids", ids).query(row -> {
            path(paths, row).put(task(row));
        });
        jdbc.sql("select h.*, t.cohort from holding h join task_fact t on t.task = h.task where h.innovation in (:ids) order by h.task, h.number")
                .param("ids", ids).query(row -> {
                    path(paths, row).put(new TaskId(row.getObject("task", UUID.class)), holding(row));
                });
        jdbc.sql("select * from path_return where innovation in (:ids) order by id").param("ids", ids).query(row -> {
            path(paths, row).returns().add(returned(row));
        });
        return paths;
    }

    /** The visit that is open, and those of the stages of which the act speaks, perhaps long left, each with all its tasks: nothing else can be
     * touched by an act. */
    PathRows touched(PathKey path, Collection<String> stages) {
        var rows = new PathRows();
        // One question for each act: the columns of the tables have names of their own.
        jdbc.sql("select v.*, t.task, t.visit as task_visit, t.task_key, t.role, t.process_version as task_version, t.created, t.ended, t.completed, t.beside,"
                + " t.touched, h.number, h.person, h.from_at, h.to_at from stage_visit v left join task_fact t on t.visit = v.id left join holding h on h.task = t.task"
                + " where v.innovation = :innovation and v.cohort = :cohort and (v.left_at is null" + (stages.isEmpty() ? "" : " or v.stage in (:stages)")
                + ") order by v.id, t.created, t.task, h.number")
                .param("innovation", path.innovation().value()).param("cohort", path.cohort().value()).param("stages", stages).query(row -> {
                    rows.put(visit(row));
                    if (row.getObject("task") != null) {
                        rows.put(task(row, "task_visit", "task_version"));
                    }
                    if (row.getObject("person") != null) {
                        rows.put(new TaskId(row.getObject("task", UUID.class)), holding(row));
                    }
                });
        return rows;
    }

    private static PathRows path(Map<PathKey, PathRows> paths, ResultSet row) throws SQLException {
        return paths.computeIfAbsent(new PathKey(new InnovationId(row.getObject("innovation", UUID.class)), new CohortId(row.getObject("cohort", UUID.class))),
                key -> new PathRows());
    }

    static VisitRow visit(ResultSet row) throws SQLException {
        var leftAt = instant(row, "left_at");
        return new VisitRow(row.getLong("id"), new RegionId(row.getObject("region", UUID.class)), new CohortId(row.getObject("cohort", UUID.class)),
                id(row, "agency", AgencyId::new), new InnovationId(row.getObject("innovation", UUID.class)), row.getInt("process_version"),
                row.getString("stage"), row.getInt("visit"), instant(row, "entered").orElseThrow(), leftAt, Outcome.valueOf(row.getString("outcome")),
                VisitCause.valueOf(row.getString("cause")), row.getBoolean("facilitated"), leftAt.isEmpty() ? Optional.empty()
                        : Optional.of(VisitSplit.read(row.getLong("worked"), row.getLong("queued"), row.getString("courts"))), instant(row, "settled_at"));
    }

    static TaskRow task(ResultSet row) throws SQLException {
        return task(row, "visit", "process_version");
    }

    private static TaskRow task(ResultSet row, String visit, String version) throws SQLException {
        return new TaskRow(new TaskId(row.getObject("task", UUID.class)), row.getLong(visit), row.getString("task_key"), row.getString("role"),
                row.getInt(version), instant(row, "created").orElseThrow(), instant(row, "ended"), row.getBoolean("completed"),
                row.getBoolean("beside"), instant(row, "touched"));
    }

    static HoldingRow holding(ResultSet row) throws SQLException {
        return new HoldingRow(row.getInt("number"), new PersonId(row.getObject("person", UUID.class)), instant(row, "from_at").orElseThrow(),
                instant(row, "to_at"));
    }

    static ReturnRow returned(ResultSet row) throws SQLException {
        return new ReturnRow(row.getLong("id"), row.getLong("visit"), row.getString("from_stage"), row.getString("to_stage"), row.getString("reason"),
                instant(row, "at").orElseThrow());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static <T> Optional<T> id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(type);
    }
}
