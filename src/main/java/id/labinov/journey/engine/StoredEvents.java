package id.labinov.journey.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActId;
import id.labinov.journey.Cause;
import id.labinov.journey.Decision;
import id.labinov.journey.Happening;
import id.labinov.journey.JourneyEvent;
import id.labinov.journey.PathEvents;
import id.labinov.journey.SentBack;
import id.labinov.journey.StageEntered;
import id.labinov.journey.StageLeft;
import id.labinov.journey.TaskClosed;
import id.labinov.journey.TaskHolderChanged;
import id.labinov.journey.TaskId;
import id.labinov.journey.TaskOpened;
import id.labinov.journey.TaskTouched;
import id.labinov.journey.Undone;
import id.labinov.people.Actor;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads {@code journey_event} back into the events that {@link EventLog} wrote. */
@EngineComponent
class StoredEvents implements PathEvents {

    private static final List<String> KINDS = List.of("StageEntered", "StageLeft", "TaskOpened", "TaskHolderChanged", "TaskTouched", "TaskClosed",
            "SentBack", "Undone");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StoredEvents(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void read(Collection<InnovationId> innovations, Consumer<JourneyEvent> each) {
        if (!innovations.isEmpty()) {
            jdbc.sql("select * from journey_event where innovation in (:innovations) and kind in (:kinds) and not practice order by innovation, sequence")
                    .param("innovations", values(innovations)).param("kinds", KINDS).query(row -> {
                        each.accept(event(row));
                    });
        }
    }

    @Override
    public List<InnovationId> after(Optional<InnovationId> last, int limit) {
        return jdbc.sql("select distinct innovation from journey" + (last.isPresent() ? " where innovation > ?" : "")
                + " order by innovation fetch first " + limit + " rows only").params(last.map(id -> List.<Object>of(id.value())).orElse(List.of()))
                .query(UUID.class).list().stream().map(InnovationId::new).toList();
    }

    @Override
    public void hold(Collection<InnovationId> innovations) {
        if (!innovations.isEmpty()) {
            jdbc.sql("select id from journey where innovation in (:innovations) order by id for update").param("innovations", values(innovations))
                    .query(UUID.class).list();
        }
    }

    private static List<UUID> values(Collection<InnovationId> innovations) {
        return innovations.stream().map(InnovationId::value).toList();
    }

    private JourneyEvent event(ResultSet row) throws SQLException {
        var happening = happening(row);
        var stage = row.getString("stage");
        var visit = row.getInt("visit");
        return switch (row.getString("kind")) {
            case "StageEntered" -> new StageEntered(happening, stage, visit);
            case "StageLeft" -> new StageLeft(happening, stage, visit, row.getString("outcome"));
            case "SentBack" -> sentBack(row, happening, stage);
            case "Undone" -> new Undone(happening, new ActId(row.getObject("undoes", UUID.class)), row.getString("task_key"));
            default -> ofTask(row, happening, stage, visit);
        };
    }

    private JourneyEvent ofTask(ResultSet row, Happening happening, String stage, int visit) throws SQLException {
        var task = new TaskId(row.getObject("task", UUID.class));
        var key = row.getString("task_key");
        var holder = id(row, "holder", PersonId::new);
        var detail = detail(row);
        var beside = detail.path("beside").asBoolean();
        return switch (row.getString("kind")) {
            case "TaskOpened" -> new TaskOpened(happening, task, key, Role.valueOf(row.getString("role")),
                    Optional.of(detail.path("position").asText("")).filter(text -> !text.isEmpty()).map(PositionId::of), holder, Optional.empty(), stage, visit, beside,
                    Optional.ofNullable(row.getObject("due", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
            case "TaskHolderChanged" -> new TaskHolderChanged(happening, task, key, stage,
                    Optional.of(detail.path("from").asText("")).filter(text -> !text.isEmpty()).map(PersonId::of), holder, detail.path("reason").asText(""));
            case "TaskTouched" -> new TaskTouched(happening, task, key, stage, visit);
            default -> new TaskClosed(happening, task, key, Role.valueOf(row.getString("role")), stage, visit, holder, beside,
                    detail.path("completed").asBoolean(), Optional.ofNullable(row.getString("outcome")).map(Decision::valueOf));
        };
    }

    private SentBack sentBack(ResultSet row, Happening happening, String from) throws SQLException {
        var detail = detail(row);
        return new SentBack(happening, from, detail.path("to").asText(), row.getString("outcome"), detail.path("reason").asText(),
                StreamSupport.stream(detail.path("fields").spliterator(), false).map(JsonNode::asText).toList(), detail.path("thenResume").asBoolean());
    }

    private static Happening happening(ResultSet row) throws SQLException {
        var position = id(row, "actor_position", PositionId::new);
        var operatorFor = id(row, "operator_for", PersonId::new);
        return new Happening(row.getLong("sequence"), new ActId(row.getObject("act", UUID.class)), new InnovationId(row.getObject("innovation", UUID.class)),
                new RegionId(row.getObject("region", UUID.class)), new CohortId(row.getObject("cohort", UUID.class)), id(row, "agency", AgencyId::new),
                row.getInt("process_version"), row.getObject("at", OffsetDateTime.class).toInstant(),
                id(row, "actor", PersonId::new).map(person -> new Actor(person, position, operatorFor)), Cause.valueOf(row.getString("cause")),
                row.getBoolean("facilitated"), row.getBoolean("practice"));
    }

    private JsonNode detail(ResultSet row) throws SQLException {
        try {
            return json.readTree(row.getString("detail"));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static <T> Optional<T> id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(type);
    }
}
