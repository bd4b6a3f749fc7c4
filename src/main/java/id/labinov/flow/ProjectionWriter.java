package id.labinov.flow;

import id.labinov.flow.PathFold.PathKey;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.TaskId;
import id.labinov.people.RegionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of the projection: only what is new or other than before. */
@Component
class ProjectionWriter {

    private static final List<String> TABLES = List.of("holding", "task_fact", "path_return", "stage_visit");

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    ProjectionWriter(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    void remove(Collection<InnovationId> innovations) {
        var ids = innovations.stream().map(InnovationId::value).toList();
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where innovation in (:ids)").param("ids", ids).update());
    }

    /** Rows of whole paths, of which nothing stands there yet. */
    void insert(Map<PathKey, PathRows> paths) {
        var change = new Change();
        paths.forEach((path, rows) -> change.add(path, PathState.NOTHING, rows));
        write(change);
    }

    /** @param before what stood there
     *  @throws NotProjected if it stands there no more */
    void update(PathKey path, PathState before, PathRows after) {
        var change = new Change();
        change.add(path, before, after);
        write(change);
    }

    private void write(Change change) {
        batch("insert into stage_visit (id, region, cohort, agency, innovation, process_version, stage, visit, entered, cause, left_at, outcome, facilitated, worked,"
                + " queued, courts, settled_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", change.newVisits);
        batch("update stage_visit set left_at = ?, outcome = ?, facilitated = ?, worked = ?, queued = ?, courts = ?, settled_at = ? where id = ?", change.visits);
        batch("insert into task_fact (task, visit, innovation, cohort, region, task_key, role, process_version, created, beside, ended, completed, touched)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", change.newTasks);
        batch("update task_fact set ended = ?, completed = ?, touched = ? where task = ?", change.tasks);
        batch("insert into holding (task, number, innovation, person, from_at, to_at) values (?, ?, ?, ?, ?, ?)", change.newHoldings);
        batch("update holding set to_at = ? where task = ? and number = ?", change.holdings);
        batch("insert into path_return (id, visit, innovation, cohort, region, from_stage, to_stage, reason, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", change.returns);
    }

    private void batch(String sql, List<Object[]> rows) {
        if (rows.size() == 1) {
            must(batches.update(sql, rows.get(0)));
        } else if (!rows.isEmpty()) {
            for (var count : batches.batchUpdate(sql, rows)) {
                must(count);
            }
        }
    }

    private static void must(int count) {
        if (count == 0) {
            throw new NotProjected("a row that was read stands there no more");
        }
    }

    /** Rows as parameters of the statements. */
    private static final class Change {

        private final List<Object[]> newVisits = new ArrayList<>();
        private final List<Object[]> visits = new ArrayList<>();
        private final List<Object[]> newTasks = new ArrayList<>();
        private final List<Object[]> tasks = new ArrayList<>();
        private final List<Object[]> newHoldings = new ArrayList<>();
        private final List<Object[]> holdings = new ArrayList<>();
        private final List<Object[]> returns = new ArrayList<>();

        void add(PathKey path, PathState before, PathRows after) {
            after.visits().values().forEach(visit -> add(before.visits().get(visit.id()), visit));
            after.tasks().values().forEach(task -> add(path, before.tasks().get(task.task()), task, after.region()));
            after.holdings().forEach((task, all) -> all.forEach(holding -> add(path, before.holding(task, holding.number()), task, holding)));
            after.returns().stream().filter(row -> !before.returns().contains(row.id())).forEach(row -> returns.add(new Object[] {row.id(), row.visit(),
                    path.innovation().value(), path.cohort().value(), after.region().value(), row.fromStage(), row.toStage(), row.reason(), Timestamp.from(row.at())}));
        }

        private void add(VisitRow before, VisitRow visit) {
            var changing = new Object[] {at(visit.leftAt()), visit.outcome().name(), visit.facilitated(),
                    visit.split().map(split -> Numbers.micros(split.worked())).orElse(null), visit.split().map(split -> Numbers.micros(split.queued())).orElse(null),
                    visit.split().map(VisitSplit::courtsText).orElse(null), at(visit.settled())};
            if (before == null) {
                newVisits.add(joined(new Object[] {visit.id(), visit.region().value(), visit.cohort().value(), visit.agency().map(id -> id.value()).orElse(null),
                        visit.innovation().value(), visit.processVersion(), visit.stage(), visit.visit(), Timestamp.from(visit.entered()), visit.cause().name()}, changing));
            } else if (!before.equals(visit)) {
                visits.add(joined(changing, visit.id()));
            }
        }

        private void add(PathKey path, TaskRow before, TaskRow task, RegionId region) {
            var changing = new Object[] {at(task.ended()), task.completed(), at(task.touched())};
            if (before == null) {
                newTasks.add(joined(new Object[] {task.task().value(), task.visit(), path.innovation().value(), path.cohort().value(), region.value(), task.key(),
                        task.role(), task.processVersion(), Timestamp.from(task.created()), task.beside()}, changing));
            } else if (!before.equals(task)) {
                tasks.add(joined(changing, task.task().value()));
            }
        }

        private void add(PathKey path, HoldingRow before, TaskId task, HoldingRow holding) {
            if (before == null) {
                newHoldings.add(new Object[] {task.value(), holding.number(), path.innovation().value(), holding.person().value(), Timestamp.from(holding.from()),
                        at(holding.to())});
            } else if (!before.equals(holding)) {
                holdings.add(new Object[] {at(holding.to()), task.value(), holding.number()});
            }
        }

        private static Timestamp at(Optional<Instant> instant) {
            return instant.map(Timestamp::from).orElse(null);
        }

        private static Object[] joined(Object[] first, Object... rest) {
            var all = Arrays.copyOf(first, first.length + rest.length);
            System.arraycopy(rest, 0, all, first.length, rest.length);
            return all;
        }
    }
}
