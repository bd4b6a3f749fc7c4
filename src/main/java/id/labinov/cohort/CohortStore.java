package id.labinov.cohort;

import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes cohorts; the rules stand in {@link CohortPlanning}. */
@Component
class CohortStore {

    private final JdbcClient jdbc;
    private final Regions regions;

    CohortStore(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    void insert(CohortId id, NewCohort cohort, CohortTemplate template) {
        jdbc.sql("""
                insert into cohort (id, region, name, theme, programme_year, partner, template, opens_at, closes_at, reviewers,
                coach_may_review, practice, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""")
                .params(id.value(), cohort.region().value(), cohort.name().strip(), cohort.theme().strip(), cohort.year(),
                        cohort.partner().strip(), cohort.template(), at(cohort.opens(), cohort.region()),
                        cohort.closes().map(end -> at(end, cohort.region())).orElse(null), template.reviewers(),
                        template.coachMayReview(), cohort.practice()).update();
        insertStages(id, cohort.opens().toLocalDate(), template);
    }

    private void insertStages(CohortId id, LocalDate opening, CohortTemplate template) {
        var due = opening;
        var position = 0;
        for (var plan : template.stages()) {
            due = due.plusDays(plan.days());
            jdbc.sql("insert into cohort_stage (cohort, stage, position, target_days, due, first_due) values (?, ?, ?, ?, ?, ?)")
                    .params(id.value(), plan.stage(), position++, plan.days(), due, due).update();
        }
    }

    void keepGates(CohortId id, Map<String, GatePolicy> policies) {
        jdbc.sql("delete from cohort_gate where cohort = ?").param(id.value()).update();
        policies.forEach((gate, policy) -> jdbc.sql("insert into cohort_gate (cohort, gate, policy) values (?, ?, ?)")
                .params(id.value(), gate, policy.name()).update());
    }

    /** Whether the version was still the one that was read. */
    boolean change(Cohort cohort, CohortSettings settings) {
        return jdbc.sql("""
                update cohort set name = ?, theme = ?, programme_year = ?, partner = ?, opens_at = ?, closes_at = ?, reviewers = ?,
                coach_may_review = ?, version = version + 1 where id = ? and version = ?""")
                .params(settings.name().strip(), settings.theme().strip(), settings.year(), settings.partner().strip(),
                        at(settings.opens(), cohort.region()), settings.closes().map(end -> at(end, cohort.region())).orElse(null),
                        settings.reviewers(), settings.coachMayReview(), cohort.id().value(), settings.version()).update() == 1;
    }

    /** Whether the date was still the one that was read. */
    boolean moveDue(CohortId id, String stage, LocalDate from, LocalDate to, String reason, Actor by, Instant now) {
        var moved = jdbc.sql("update cohort_stage set due = ? where cohort = ? and stage = ? and due = ?")
                .params(to, id.value(), stage, from).update() == 1;
        if (moved) {
            jdbc.sql("""
                    insert into cohort_due_move (id, cohort, stage, moved_from, moved_to, reason, moved_by, moved_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Ids.next(), id.value(), stage, from, to, reason, by.person().value(), Timestamp.from(now)).update();
        }
        return moved;
    }

    void delete(CohortId id) {
        for (var table : new String[] {"cohort_stage", "cohort_due_move", "cohort_gate", "cohort_agency", "cohort_participant", "champion"}) {
            jdbc.sql("delete from " + table + " where cohort = ?").param(id.value()).update();
        }
        jdbc.sql("delete from cohort where id = ?").param(id.value()).update();
    }

    private Timestamp at(LocalDateTime local, RegionId region) {
        return Timestamp.from(local.atZone(regions.zone(region)).toInstant());
    }
}
