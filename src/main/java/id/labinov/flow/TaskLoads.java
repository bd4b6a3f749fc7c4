package id.labinov.flow;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tasks hold up a stage. Figures of stages read tasks of unsettled visits only, so the tasks of all that overlap the period are read here, row by row. */
@Component
class TaskLoads {

    private final JdbcClient jdbc;
    private final Cohorts cohorts;

    TaskLoads(JdbcClient jdbc, Cohorts cohorts) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
    }

    private record Place(String stage, String task) {}

    /** By stage and task, in the order in which they were first met. */
    Collection<TaskLoad> of(FlowAsk ask) {
        var loads = new LinkedHashMap<Place, TaskLoad>();
        var reading = new Reading(ask.period(), cohorts.targetDays(ask.cohort().map(List::of).orElse(ask.cohorts()).stream().map(Cohort::id).toList()));
        jdbc.sql("select v.id, v.stage, v.cohort, v.entered, v.left_at, t.task_key, t.role, t.created, t.ended from stage_visit v join task_fact t on t.visit = v.id where "
                + ask.scope().condition() + " and v.entered <= :asOf and t.created <= :asOf and (v.left_at is null or v.left_at > :from or t.ended is null)"
                + " order by v.id, t.task_key, t.created, t.task").params(ask.scope().parameters()).param("from", Timestamp.from(ask.period().from()))
                .param("asOf", Timestamp.from(ask.period().asOf())).query(row -> {
                    var load = reading.next(row);
                    loads.merge(new Place(load.stage(), load.task()), load, TaskLoad::and);
                });
        return loads.values();
    }

    /** Rows come visit by visit and task by task, in order of their beginning: what overlaps the one before counts once. */
    private static final class Reading {

        private final Period period;
        private final Map<CohortId, Map<String, Integer>> targets;
        private long visit = -1;
        private String task = "";
        private Instant counted = Instant.MIN;

        Reading(Period period, Map<CohortId, Map<String, Integer>> targets) {
            this.period = period;
            this.targets = targets;
        }

        TaskLoad next(ResultSet row) throws SQLException {
            var key = row.getString("task_key");
            if (visit != row.getLong("id") || !task.equals(key)) {
                visit = row.getLong("id");
                task = key;
                counted = Instant.MIN;
            }
            var created = ProjectionReader.instant(row, "created").orElseThrow();
            var ended = ProjectionReader.instant(row, "ended").filter(at -> !at.isAfter(period.asOf()));
            var target = Optional.ofNullable(targets.getOrDefault(new CohortId(row.getObject("cohort", UUID.class)), Map.of()).get(row.getString("stage")));
            var stay = new Span(ProjectionReader.instant(row, "entered").orElseThrow(), ProjectionReader.instant(row, "left_at").orElse(Span.NOT_YET)).until(period.asOf());
            return new TaskLoad(row.getString("stage"), key, row.getString("role"), ended.isPresent() ? 0 : 1,
                    ended.isPresent() ? Optional.empty() : Optional.of(Duration.between(created, period.asOf())),
                    target.map(days -> stay.overlaps(period.span()) ? late(created, ended, stay, days) : Duration.ZERO));
        }

        private Duration late(Instant created, Optional<Instant> ended, Span stay, int days) {
            var from = later(later(created, stay.from().plus(Duration.ofDays(days))), counted);
            var to = ended.filter(at -> at.isBefore(stay.to())).orElse(stay.to());
            if (!from.isBefore(to)) {
                return Duration.ZERO;
            }
            counted = to;
            return Duration.between(from, to);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
