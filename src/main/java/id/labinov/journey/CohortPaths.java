package id.labinov.journey;

import id.labinov.cohort.BegunPaths;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.RegionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All paths of a cohort and all that waits on them: one query each, however many innovations sit in the room. */
@Component
public class CohortPaths implements BegunPaths {

    private final JdbcClient jdbc;
    private final ReturnReasons reasons;

    CohortPaths(JdbcClient jdbc, ReturnReasons reasons) {
        this.jdbc = jdbc;
        this.reasons = reasons;
    }

    /** The coded reasons for sending back that may be chosen now, in their order: text by code. */
    public Map<String, String> returnReasons(RegionId region) {
        var texts = new LinkedHashMap<String, String>();
        reasons.active(region).forEach(reason -> texts.put(reason.code(), reason.text()));
        return texts;
    }

    /** Every path of the cohort, ended and withdrawn ones too. */
    public List<Journey> of(Cohort cohort) {
        return jdbc.sql("""
                select innovation, region, cohort, status, stage, stage_entered, started, ended, outcome from journey
                where region = ? and cohort = ?""").params(cohort.region().value(), cohort.id().value()).query(CohortPaths::map).list();
    }

    public List<OpenTask> openTasks(Cohort cohort) {
        return jdbc.sql("select * from open_task where region = ? and cohort = ?")
                .params(cohort.region().value(), cohort.id().value()).query(OpenTaskRow::map).list();
    }

    @Override
    public boolean begun(CohortId cohort) {
        return jdbc.sql("select 1 from journey where cohort = ? fetch first 1 rows only").param(cohort.value()).query(Integer.class).optional().isPresent();
    }

    private static Journey map(ResultSet row, int number) throws SQLException {
        return new Journey(new InnovationId(row.getObject("innovation", UUID.class)), new RegionId(row.getObject("region", UUID.class)),
                new CohortId(row.getObject("cohort", UUID.class)), Journey.Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("stage")), OpenTaskRow.instant(row, "stage_entered"),
                OpenTaskRow.instant(row, "started").orElseThrow(), OpenTaskRow.instant(row, "ended"), Optional.ofNullable(row.getString("outcome")));
    }
}
