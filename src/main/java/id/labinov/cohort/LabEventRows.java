package id.labinov.cohort;

import id.labinov.people.RegionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads events with the stages that they cover. */
@Component
class LabEventRows {

    private static final String COLUMNS = "select id, cohort, name, starts_on, ends_on, mode, place, join_code, version from lab_event";

    private final JdbcClient jdbc;

    LabEventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LabEvent> find(EventId id) {
        return one(jdbc.sql(COLUMNS + " where id = ?").param(id.value()).query(Row.class).list());
    }

    Optional<LabEvent> byCode(String code) {
        return one(jdbc.sql(COLUMNS + " where join_code = ?").param(code).query(Row.class).list());
    }

    List<LabEvent> of(CohortId cohort) {
        return assemble(jdbc.sql(COLUMNS + " where cohort = ? order by starts_on, id").param(cohort.value()).query(Row.class).list());
    }

    List<LabEvent> on(RegionId region, LocalDate day) {
        return assemble(jdbc.sql("select e.id, e.cohort, e.name, e.starts_on, e.ends_on, e.mode, e.place, e.join_code, e.version from lab_event e "
                + "join cohort c on c.id = e.cohort where c.region = ? and e.starts_on <= ? and e.ends_on >= ? order by e.starts_on, e.id")
                .params(region.value(), day, day).query(Row.class).list());
    }

    int version(EventId id) {
        return jdbc.sql("select version from lab_event where id = ?").param(id.value()).query(Integer.class).single();
    }

    private Optional<LabEvent> one(List<Row> rows) {
        return assemble(rows).stream().findFirst();
    }

    private List<LabEvent> assemble(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var stages = new HashMap<UUID, List<String>>();
        jdbc.sql("select event, stage from lab_event_stage where event in (:ids) order by position")
                .param("ids", rows.stream().map(Row::id).toList()).query(StageRow.class).list()
                .forEach(row -> stages.computeIfAbsent(row.event(), id -> new ArrayList<>()).add(row.stage()));
        return rows.stream().map(row -> row.event(stages.getOrDefault(row.id(), List.of()))).toList();
    }

    record StageRow(UUID event, String stage) {}

    record Row(UUID id, UUID cohort, String name, LocalDate startsOn, LocalDate endsOn, LabEvent.Mode mode, String place, String joinCode,
            int version) {

        LabEvent event(List<String> stages) {
            return new LabEvent(new EventId(id), new CohortId(cohort), name, startsOn, endsOn, mode, place, stages, joinCode);
        }
    }
}
