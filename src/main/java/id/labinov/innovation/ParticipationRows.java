package id.labinov.innovation;

import id.labinov.cohort.CohortId;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which innovation takes part in which cohort. */
@Repository
class ParticipationRows {

    private final JdbcClient jdbc;

    ParticipationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not in the cohort yet */
    boolean add(InnovationId id, CohortId cohort, Optional<AgencyId> agency, Optional<String> entryStage, PersonId by, Instant at) {
        if (cohorts(id).contains(cohort)) {
            return false;
        }
        jdbc.sql("""
                insert into innovation_cohort (innovation, cohort, agency, entry_stage, joined_at, joined_by)
                values (:id, :cohort, :agency, :entryStage, :at, :by)""")
                .param("id", id.value()).param("cohort", cohort.value())
                .param("agency", agency.map(AgencyId::value).orElse(null))
                .param("entryStage", entryStage.orElse(null))
                .param("at", Timestamp.from(at)).param("by", by.value()).update();
        return true;
    }

    /** Cohorts that it took part in, the latest last. */
    List<CohortId> cohorts(InnovationId id) {
        return jdbc.sql("select cohort from innovation_cohort where innovation = :id order by joined_at").param("id", id.value())
                .query((row, n) -> new CohortId(row.getObject(1, UUID.class))).list();
    }

    List<InnovationId> inCohort(CohortId cohort) {
        return jdbc.sql("select innovation from innovation_cohort where cohort = :cohort order by joined_at, innovation")
                .param("cohort", cohort.value()).query((row, n) -> new InnovationId(row.getObject(1, UUID.class))).list();
    }

    List<InnovationId> onlyInCohort(CohortId cohort) {
        return jdbc.sql("""
                select innovation from innovation_cohort a where cohort = :cohort and not exists
                  (select 1 from innovation_cohort b where b.innovation = a.innovation and b.cohort <> a.cohort) order by joined_at, innovation""")
                .param("cohort", cohort.value()).query((row, n) -> new InnovationId(row.getObject(1, UUID.class))).list();
    }
}
