package id.labinov.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.RegionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code journey_event}: the history of an innovation, and how long stages usually take. */
@Component
class HappeningRows {

    /** Newest departures of a region that say how long a stage usually takes. */
    private static final int DEPARTURES = 300;
    private static final int ENOUGH = 3;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    HappeningRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Everything that happened to an innovation, oldest first. */
    List<HappeningRow> of(InnovationId innovation) {
        return jdbc.sql("select e.*, exists (select 1 from journey_event u where u.innovation = e.innovation and u.undoes = e.act) as undone from journey_event e"
                + " where e.innovation = :innovation order by e.sequence").param("innovation", innovation.value()).query(this::row).list();
    }

    /** Days that visits of a stage took in the region, the middle one of the newest; only where there are enough. */
    Map<String, Long> usualDays(RegionId region) {
        var days = new HashMap<String, ArrayList<Long>>();
        jdbc.sql("select l.stage, s.at as entered, l.at as gone from (select * from journey_event where region = :region and kind = 'StageLeft'"
                + " order by sequence desc fetch first " + DEPARTURES + " rows only) l join journey_event s on s.innovation = l.innovation"
                + " and s.cohort = l.cohort and s.kind = 'StageEntered' and s.stage = l.stage and s.visit = l.visit"
                + " where not l.practice and l.cause <> 'REPAIR' and not exists (select 1 from journey_event u where u.innovation = l.innovation and u.undoes = l.act)")
                .param("region", region.value()).query(row -> {
                    days.computeIfAbsent(row.getString("stage"), stage -> new ArrayList<>())
                            .add(Duration.between(row.getTimestamp("entered").toInstant(), row.getTimestamp("gone").toInstant()).toDays());
                });
        var usual = new HashMap<String, Long>();
        days.forEach((stage, all) -> {
            if (all.size() >= ENOUGH) {
                all.sort(null);
                usual.put(stage, all.get((all.size() - 1) / 2));
            }
        });
        return usual;
    }

    private HappeningRow row(ResultSet row, int number) throws SQLException {
        return new HappeningRow(row.getLong("sequence"), row.getString("kind"), row.getObject("act", UUID.class),
                new CohortId(row.getObject("cohort", UUID.class)), OpenTaskRow.instant(row, "at").orElseThrow(), id(row, "actor", PersonId::new),
                id(row, "actor_position", PositionId::new), id(row, "operator_for", PersonId::new), row.getBoolean("facilitated"),
                Optional.ofNullable(row.getString("stage")), row.getInt("visit"), id(row, "task", TaskId::new), Optional.ofNullable(row.getString("task_key")),
                id(row, "holder", PersonId::new), Optional.ofNullable(row.getString("outcome")), OpenTaskRow.instant(row, "due"),
                detail(row.getString("detail")), row.getBoolean("undone"));
    }

    private JsonNode detail(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static <T> Optional<T> id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(type);
    }
}
