package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures what a rule looks at. Only open visits of one stage are read: a sweep over many rules must stay cheap. */
@Component
class AlertFinding {

    private final JdbcClient jdbc;
    private final Cohorts cohorts;

    AlertFinding(JdbcClient jdbc, Cohorts cohorts) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
    }

    /** @param measured whole days or innovations; empty where there is nothing to measure */
    record Found(Optional<Integer> measured, boolean crossed) {}

    public record Visit(UUID cohort, Instant entered, long waiting, long held) {}

    Found of(FlowAlert alert, Instant now) {
        var visits = open(alert);
        return switch (alert.measure()) {
            case AGE -> days(visits.stream().map(visit -> Duration.between(visit.entered(), now)).max(Duration::compareTo), alert);
            case EXCESS -> days(excess(visits, alert, now), alert);
            case QUEUE -> {
                var queue = (int) visits.stream().filter(visit -> visit.waiting() > 0 && visit.held() == 0).count();
                yield new Found(Optional.of(queue), queue > alert.threshold());
            }
        };
    }

    private static Found days(Optional<Duration> time, FlowAlert alert) {
        return new Found(time.map(found -> (int) found.toDays()), time.filter(found -> found.compareTo(Duration.ofDays(alert.threshold())) > 0).isPresent());
    }

    /** Unknown where none of them has a target. */
    private Optional<Duration> excess(List<Visit> visits, FlowAlert alert, Instant now) {
        var targets = cohorts.targetDays(visits.stream().map(visit -> new CohortId(visit.cohort())).distinct().toList());
        return visits.stream().flatMap(visit -> Optional.ofNullable(targets.getOrDefault(new CohortId(visit.cohort()), Map.of()).get(alert.stage())).stream()
                .map(target -> Duration.between(visit.entered(), now).minusDays(target))).map(beyond -> beyond.isNegative() ? Duration.ZERO : beyond).reduce(Duration::plus);
    }

    private List<Visit> open(FlowAlert alert) {
        return jdbc.sql("select v.cohort, v.entered, (select count(*) from task_fact t where t.visit = v.id and t.ended is null) as waiting,"
                + " (select count(*) from task_fact t join holding h on h.task = t.task where t.visit = v.id and t.ended is null and h.to_at is null) as held"
                + " from stage_visit v where v.region = :region and v.stage = :stage and v.left_at is null" + (alert.cohort().isPresent() ? " and v.cohort = :cohort" : ""))
                .param("region", alert.region().value()).param("stage", alert.stage()).param("cohort", alert.cohort().map(CohortId::value).orElse(null))
                .query(Visit.class).list();
    }
}
