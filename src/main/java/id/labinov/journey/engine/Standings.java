package id.labinov.journey.engine;

import static id.labinov.journey.engine.Columns.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActId;
import id.labinov.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code journey_act}: what stood before each act on a path. */
@EngineComponent
class Standings {

    /** Key of a withdrawal, which is resumed rather than taken back. */
    static final String WITHDRAWAL = "withdrawal";
    static final String SEND_BACK = "send-back";

    /** An act that was noted. */
    record Noted(ActId id, PersonId person, Instant at, long sequence, String taskKey, String before) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PathMessages path;
    private final TrackedTasks tasks;
    private final Worksheets worksheets;

    Standings(JdbcClient jdbc, ObjectMapper json, PathMessages path, TrackedTasks tasks, Worksheets worksheets) {
        this.jdbc = jdbc;
        this.json = json;
        this.path = path;
        this.tasks = tasks;
        this.worksheets = worksheets;
    }

    Standing now(JourneyRow journey, List<Gates.Beside> waiting) {
        return now(journey, tasks.of(journey.innovation()), waiting);
    }

    /** @param open the tasks that wait on this path now */
    Standing now(JourneyRow journey, List<TrackedTask> open, List<Gates.Beside> waiting) {
        var variables = new TreeMap<String, Object>();
        path.variables(journey).forEach((name, value) -> {
            if (value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof List<?>) {
                variables.put(name, value);
            }
        });
        return new Standing(journey, open, variables, waiting, worksheets.sealed(journey.innovation()));
    }

    void note(CurrentAct act, Standing before, String taskKey, Instant at) {
        jdbc.sql("insert into journey_act (id, innovation, journey, person, at, sequence, task_key, before, undone) values (?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(act.id.value(), value(before.journey().innovation()), before.journey().id(), act.by.orElseThrow().person().value(),
                        value(at), act.lastNumber(), taskKey, text(before)).update();
    }

    Optional<Noted> last(InnovationId innovation) {
        return jdbc.sql("select * from journey_act where innovation = ? and not undone order by sequence desc fetch first 1 rows only")
                .param(innovation.value()).query(Standings::row).optional();
    }

    Optional<Long> lastSequence(InnovationId innovation) {
        return jdbc.sql("select sequence from journey_act where innovation = ? and not undone order by sequence desc fetch first 1 rows only")
                .param(innovation.value()).query(Long.class).optional();
    }

    /** Whether anything happened on the path since then that was not taken back: also that somebody took a task to work on it. */
    boolean actedOnSince(InnovationId innovation, long sequence) {
        return jdbc.sql("""
                select count(*) from journey_event e where e.innovation = ? and e.sequence > ? and e.kind <> 'Undone'
                  and not exists (select 1 from journey_act u where u.id = e.act and u.undone)""")
                .params(innovation.value(), sequence).query(Long.class).single() > 0;
    }

    void undone(ActId act) {
        jdbc.sql("update journey_act set undone = true where id = ?").param(act.value()).update();
    }

    Standing read(Noted noted) {
        try {
            return json.readValue(noted.before(), Standing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Standing before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Noted row(ResultSet r, int number) throws SQLException {
        return new Noted(new ActId(r.getObject("id", UUID.class)), new PersonId(r.getObject("person", UUID.class)),
                r.getTimestamp("at").toInstant(), r.getLong("sequence"), r.getString("task_key"), r.getString("before"));
    }
}
