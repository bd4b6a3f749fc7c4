package id.labinov.journey;

import id.labinov.cohort.Cohort;
import id.labinov.innovation.InnovationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened on the paths of a cohort in a stretch of time. What was taken back did not happen. */
@Component
public class CohortChronicle {

    private static final String OF_COHORT = """
             from journey_event e where e.region = :region and e.cohort = :cohort and e.cause <> 'REPAIR'
            and not exists (select 1 from journey_event u where u.innovation = e.innovation and u.undoes = e.act)""";

    private final JdbcClient jdbc;

    CohortChronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param handedIn worksheets that were handed in
     *  @param decided decisions with which a path went on
     *  @param sentBack how often something came back to a team */
    public record Counts(int handedIn, int decided, int sentBack) {}

    /** The stage in which each path stood at that moment; nothing for those that had not begun or were over. */
    public Map<InnovationId, String> stood(Cohort cohort, Instant at) {
        var stood = new HashMap<InnovationId, String>();
        jdbc.sql("select e.innovation, e.kind, e.stage" + OF_COHORT + """
                 and e.kind in ('StageEntered', 'Withdrawn', 'JourneyEnded') and e.at < :at order by e.sequence""")
                .param("region", cohort.region().value()).param("cohort", cohort.id().value()).param("at", Timestamp.from(at)).query(row -> {
                    var innovation = new InnovationId(row.getObject(1, UUID.class));
                    if (row.getString(2).equals("StageEntered")) {
                        stood.put(innovation, row.getString(3));
                    } else {
                        stood.remove(innovation);
                    }
                });
        return stood;
    }

    public Counts between(Cohort cohort, Instant from, Instant until) {
        return jdbc.sql("""
                select coalesce(sum(case when e.kind = 'TaskClosed' and e.task_key like '%-worksheet' and e.detail like '%"completed":true%' then 1 else 0 end), 0) as handed_in,
                  coalesce(sum(case when e.kind = 'TaskClosed' and e.outcome in ('ADVANCE', 'EXCUSE') then 1 else 0 end), 0) as decided,
                  coalesce(sum(case when e.kind = 'SentBack' then 1 else 0 end), 0) as sent_back"""
                + OF_COHORT + " and e.at >= :from and e.at < :until").param("region", cohort.region().value()).param("cohort", cohort.id().value())
                .param("from", Timestamp.from(from)).param("until", Timestamp.from(until)).query(Counts.class).single();
    }
}
