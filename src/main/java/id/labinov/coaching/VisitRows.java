package id.labinov.coaching;

import id.labinov.coaching.Visit.Result;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.TaskId;
import id.labinov.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits as rows. */
@Repository
class VisitRows {

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visit> find(VisitId id) {
        return jdbc.sql("select * from coaching_visit where id = ?").param(id.value()).query(Visit.class).optional();
    }

    /** In the order of calling. */
    List<Visit> of(SessionId session) {
        return jdbc.sql("select * from coaching_visit where session = ? order by called_at, id").param(session.value()).query(Visit.class).list();
    }

    /** The newest first. */
    List<Visit> of(InnovationId innovation) {
        return jdbc.sql("select * from coaching_visit where innovation = ? order by called_at desc, id desc").param(innovation.value()).query(Visit.class).list();
    }

    /** Those of a coach that still have no result. */
    List<Visit> unfinished(PersonId coach) {
        return jdbc.sql("select * from coaching_visit where coach = ? and result is null order by called_at").param(coach.value()).query(Visit.class).list();
    }

    void insert(Visit visit) {
        jdbc.sql("insert into coaching_visit (id, session, booking, innovation, region, coach, desk, called_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(visit.id().value(), visit.session().value(), visit.booking().value(), visit.innovation().value(), visit.region().value(),
                        visit.coach().value(), visit.desk(), Timestamp.from(visit.calledAt())).update();
    }

    /** @return whether it had no result yet: of two coaches exactly one gives it */
    boolean finish(VisitId id, Result result, PersonId by, Instant at) {
        return jdbc.sql("update coaching_visit set result = ?, result_by = ?, result_at = ?, version = version + 1 where id = ? and result is null")
                .params(result.name(), by.value(), Timestamp.from(at), id.value()).update() == 1;
    }

    /** @return whether the person had given the result that is taken back */
    boolean reopen(VisitId id, PersonId by) {
        return jdbc.sql("update coaching_visit set result = null, result_by = null, result_at = null, version = version + 1 where id = ? and result_by = ?")
                .params(id.value(), by.value()).update() == 1;
    }

    void noteVersion(VisitId id, String formKey, int version) {
        jdbc.sql("delete from coaching_visit_version where visit = ? and form_key = ?").params(id.value(), formKey).update();
        jdbc.sql("insert into coaching_visit_version (visit, form_key, version) values (?, ?, ?)").params(id.value(), formKey, version).update();
    }

    /** Which versions a visit had before it, by form. */
    Map<String, Integer> versions(VisitId id) {
        var versions = new HashMap<String, Integer>();
        jdbc.sql("select form_key, version from coaching_visit_version where visit = ?").param(id.value())
                .query(row -> {
                    versions.put(row.getString(1), row.getInt(2));
                });
        return versions;
    }

    void noteDecision(VisitId id, TaskId task) {
        jdbc.sql("insert into coaching_visit_decision (visit, task) values (?, ?)").params(id.value(), task.value()).update();
    }

    int decisions(VisitId id) {
        return jdbc.sql("select count(*) from coaching_visit_decision where visit = ?").param(id.value()).query(Integer.class).single();
    }

    void forgetDecisions(VisitId id) {
        jdbc.sql("delete from coaching_visit_decision where visit = ?").param(id.value()).update();
    }

    /** When each innovation was last seen. */
    Map<InnovationId, Instant> lastSeen(Collection<InnovationId> innovations) {
        var seen = new HashMap<InnovationId, Instant>();
        if (!innovations.isEmpty()) {
            jdbc.sql("select innovation, max(called_at) from coaching_visit where innovation in (:ids) and (result is null or result <> 'ABSENT') group by innovation")
                    .param("ids", innovations.stream().map(InnovationId::value).toList())
                    .query(row -> {
                        seen.put(new InnovationId(row.getObject(1, UUID.class)), row.getTimestamp(2).toInstant());
                    });
        }
        return seen;
    }
}
