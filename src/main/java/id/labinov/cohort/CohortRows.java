package id.labinov.cohort;

import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cohorts with their stages and gates: three queries, however many cohorts. */
@Component
class CohortRows {

    private static final String COLUMNS = """
            select id, region, name, theme, programme_year, partner, opens_at, closes_at, reviewers, coach_may_review, practice,
            template, version from cohort""";

    private final JdbcClient jdbc;

    CohortRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> find(CohortId id) {
        var rows = jdbc.sql(COLUMNS + " where id = ?").param(id.value()).query(Row.class).list();
        return assemble(rows).stream().findFirst();
    }

    List<Stored> in(Collection<RegionId> regions) {
        if (regions.isEmpty()) {
            return List.of();
        }
        var rows = jdbc.sql(COLUMNS + " where region in (:regions) order by opens_at desc, id desc")
                .param("regions", regions.stream().map(RegionId::value).toList()).query(Row.class).list();
        return assemble(rows);
    }

    List<StageDate> dates(CohortId id) {
        return jdbc.sql("select stage, target_days, due, first_due from cohort_stage where cohort = ? order by position")
                .param(id.value()).query(StageDate.class).list();
    }

    List<MoveRow> moves(CohortId id) {
        return jdbc.sql("select stage, moved_from, moved_to, reason, moved_by, moved_at from cohort_due_move where cohort = ? order by moved_at desc, id desc")
                .param(id.value()).query(MoveRow.class).list();
    }

    private List<Stored> assemble(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Row::id).toList();
        var stages = new HashMap<UUID, List<String>>();
        jdbc.sql("select cohort, stage from cohort_stage where cohort in (:ids) order by position").param("ids", ids)
                .query(StageRow.class).list().forEach(row -> stages.computeIfAbsent(row.cohort(), id -> new ArrayList<>()).add(row.stage()));
        var gates = new HashMap<UUID, Map<String, GatePolicy>>();
        jdbc.sql("select cohort, gate, policy from cohort_gate where cohort in (:ids)").param("ids", ids).query(GateRow.class).list()
                .forEach(row -> gates.computeIfAbsent(row.cohort(), id -> new LinkedHashMap<>()).put(row.gate(), row.policy()));
        return rows.stream().map(row -> row.stored(stages.getOrDefault(row.id(), List.of()), gates.getOrDefault(row.id(), Map.of()))).toList();
    }

    /** A cohort with what only this module needs of it. */
    record Stored(Cohort cohort, String template, int version) {}

    record MoveRow(String stage, LocalDate movedFrom, LocalDate movedTo, String reason, PersonId movedBy, Instant movedAt) {}

    record StageRow(UUID cohort, String stage) {}

    record GateRow(UUID cohort, String gate, GatePolicy policy) {}

    record Row(UUID id, UUID region, String name, String theme, int programmeYear, String partner, Instant opensAt, Instant closesAt,
            int reviewers, boolean coachMayReview, boolean practice, String template, int version) {

        Stored stored(List<String> stages, Map<String, GatePolicy> gates) {
            var cohort = new Cohort(new CohortId(id), new RegionId(region), name, theme, programmeYear, partner, opensAt,
                    Optional.ofNullable(closesAt), stages, gates, reviewers, coachMayReview, practice);
            return new Stored(cohort, template, version);
        }
    }
}
