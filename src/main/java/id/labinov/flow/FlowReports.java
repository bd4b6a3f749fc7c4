package id.labinov.flow;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.flow.PathFold.PathKey;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is asked for. Each visit is measured by the target of its own cohort, so that cohorts with different ones add up. */
@Component
class FlowReports {

    private final FlowLogs logs;
    private final Stages stages;
    private final Cohorts cohorts;
    private final JdbcClient jdbc;

    FlowReports(FlowLogs logs, Stages stages, Cohorts cohorts, JdbcClient jdbc) {
        this.logs = logs;
        this.stages = stages;
        this.cohorts = cohorts;
        this.jdbc = jdbc;
    }

    FlowReport of(FlowAsk ask) {
        return of(ask, logs.figures(ask.scope(), ask.period().asOf()));
    }

    /** @param reading of what is asked for, or of more, already cut */
    FlowReport of(FlowAsk ask, FlowReading reading) {
        var days = cohorts.targetDays(ask.cohort().map(List::of).orElse(ask.cohorts()).stream().map(Cohort::id).toList());
        Targets targets = visit -> Optional.ofNullable(days.get(reading.cases().get(visit.innovation()).cohort()))
                .map(its -> its.get(visit.stage())).map(Duration::ofDays);
        var path = path(reading.log(), days);
        var table = StageTable.of(reading.log(), path, ask.period(), targets);
        return new FlowReport(ask, reading, table, StageTable.of(table.known(), path, new Period(began(table), ask.period().asOf()), targets), targets, returns(ask, reading));
    }

    private static Instant began(StageTable table) {
        return table.known().cases().stream().map(CaseHistory::started).min(Instant::compareTo).orElse(table.period().asOf());
    }

    /** The stages that are walked, in the model's order; those of older models that were walked once stand behind them. */
    private List<StageTarget> path(FlowLog log, Map<CohortId, Map<String, Integer>> days) {
        var walked = log.visits().map(StageVisit::stage).collect(Collectors.toSet());
        var model = stages.all().stream().map(Stage::key).toList();
        return Stream.concat(model.stream().filter(stage -> walked.contains(stage) || days.values().stream().anyMatch(its -> its.containsKey(stage))),
                walked.stream().filter(stage -> !model.contains(stage)).sorted()).map(stage -> new StageTarget(stage, common(stage, days))).toList();
    }

    private static Optional<Duration> common(String stage, Map<CohortId, Map<String, Integer>> days) {
        var all = days.values().stream().filter(its -> its.containsKey(stage)).map(its -> its.get(stage)).distinct().toList();
        return all.size() == 1 ? Optional.of(Duration.ofDays(all.get(0))) : Optional.empty();
    }

    private List<Returned> returns(FlowAsk ask, FlowReading reading) {
        var names = new HashMap<PathKey, String>();
        reading.cases().values().forEach(one -> names.put(new PathKey(one.innovation(), one.cohort()), one.name()));
        return jdbc.sql("select r.innovation, r.cohort, r.from_stage, r.to_stage, r.reason, r.at from path_return r join stage_visit v on v.id = r.visit where "
                + ask.scope().condition() + " and r.at >= :from and r.at < :until order by r.at, r.id").params(ask.scope().parameters())
                .param("from", Timestamp.from(ask.period().from())).param("until", Timestamp.from(ask.period().asOf()))
                .query((row, number) -> new Returned(names.get(new PathKey(new InnovationId(row.getObject("innovation", UUID.class)),
                        new CohortId(row.getObject("cohort", UUID.class)))), row.getString("from_stage"), row.getString("to_stage"), row.getString("reason"),
                        ProjectionReader.instant(row, "at").orElseThrow())).list().stream().filter(row -> row.name() != null).toList();
    }
}
