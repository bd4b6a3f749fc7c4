package id.labinov.review;

import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewerRows {

    private final JdbcClient jdbc;

    ReviewerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReviewerRow> of(InnovationId innovation) {
        return jdbc.sql("""
                select innovation, reviewer, coached, assigned_at from reviewer
                where innovation = :innovation and removed_at is null order by assigned_at, reviewer""")
                .param("innovation", innovation.value()).query(ReviewerRow.class).list();
    }

    boolean judges(PersonId person, InnovationId innovation) {
        return jdbc.sql("select count(*) from reviewer where innovation = :innovation and reviewer = :person and removed_at is null")
                .param("innovation", innovation.value()).param("person", person.value()).query(Integer.class).single() > 0;
    }

    /** How many submissions each reviewer of a region has, for an even load. */
    Map<PersonId, Integer> load(RegionId region) {
        return jdbc.sql("select reviewer, count(*) as load from reviewer where region = :region and removed_at is null group by reviewer")
                .param("region", region.value()).query(Load.class).list().stream().collect(Collectors.toMap(Load::reviewer, Load::load));
    }

    void add(RegionId region, ReviewerRow row, Optional<Actor> by) {
        var again = jdbc.sql("update reviewer set removed_at = null, coached = :coached, assigned_at = :at where innovation = :innovation and reviewer = :reviewer")
                .param("coached", row.coached()).param("at", Timestamp.from(row.assignedAt()))
                .param("innovation", row.innovation().value()).param("reviewer", row.reviewer().value()).update();
        if (again == 0) {
            jdbc.sql("""
                    insert into reviewer (innovation, region, reviewer, coached, assigned_by, assigned_at)
                    values (:innovation, :region, :reviewer, :coached, :by, :at)""")
                    .param("innovation", row.innovation().value()).param("region", region.value())
                    .param("reviewer", row.reviewer().value()).param("coached", row.coached())
                    .param("by", by.map(actor -> actor.person().value()).orElse(null)).param("at", Timestamp.from(row.assignedAt())).update();
        }
    }

    int remove(InnovationId innovation, PersonId reviewer, Instant at) {
        return jdbc.sql("update reviewer set removed_at = :at where innovation = :innovation and reviewer = :reviewer and removed_at is null")
                .param("at", Timestamp.from(at)).param("innovation", innovation.value()).param("reviewer", reviewer.value()).update();
    }

    record Load(PersonId reviewer, int load) {}
}
