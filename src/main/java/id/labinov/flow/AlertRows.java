package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.people.RegionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code flow_alert}. */
@Component
class AlertRows {

    private static final String SELECT = "select id, region, cohort, stage, measure, threshold, looked_at, measured, crossed_since, version from flow_alert ";

    private final JdbcClient jdbc;

    AlertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<FlowAlert> in(RegionId region) {
        return jdbc.sql(SELECT + "where region = ? order by id").param(region.value()).query(FlowAlert.class).list();
    }

    Optional<FlowAlert> find(AlertId id) {
        return jdbc.sql(SELECT + "where id = ?").param(id.value()).query(FlowAlert.class).optional();
    }

    /** Those that were not looked at since then. */
    List<FlowAlert> due(Instant since) {
        return jdbc.sql(SELECT + "where looked_at is null or looked_at <= ? order by id").param(Timestamp.from(since)).query(FlowAlert.class).list();
    }

    void insert(AlertId id, RegionId region, Optional<CohortId> cohort, String stage, AlertMeasure measure, int threshold) {
        jdbc.sql("insert into flow_alert (id, region, cohort, stage, measure, threshold, version) values (?, ?, ?, ?, ?, ?, 0)")
                .params(id.value(), region.value(), cohort.map(CohortId::value).orElse(null), stage, measure.name(), threshold).update();
    }

    /** Its state stays: the next look says whether the changed limit is crossed.
     * @return false if somebody changed it meanwhile */
    boolean change(AlertId id, Optional<CohortId> cohort, String stage, AlertMeasure measure, int threshold, int seen) {
        return jdbc.sql("update flow_alert set cohort = ?, stage = ?, measure = ?, threshold = ?, looked_at = null, measured = null, version = version + 1"
                + " where id = ? and version = ?").params(cohort.map(CohortId::value).orElse(null), stage, measure.name(), threshold, id.value(), seen).update() == 1;
    }

    boolean remove(AlertId id) {
        return jdbc.sql("delete from flow_alert where id = ?").param(id.value()).update() == 1;
    }

    /** Lets exactly one node look, until its transaction ends. */
    boolean claim(AlertId id, Instant since, Instant now) {
        return jdbc.sql("update flow_alert set looked_at = ? where id = ? and (looked_at is null or looked_at <= ?)")
                .params(Timestamp.from(now), id.value(), Timestamp.from(since)).update() == 1;
    }

    void found(AlertId id, Optional<Integer> measured, Optional<Instant> crossedSince) {
        jdbc.sql("update flow_alert set measured = ?, crossed_since = ? where id = ?")
                .params(measured.orElse(null), crossedSince.map(Timestamp::from).orElse(null), id.value()).update();
    }
}
