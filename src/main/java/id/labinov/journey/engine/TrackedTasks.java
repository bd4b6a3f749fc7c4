package id.labinov.journey.engine;

import static id.labinov.journey.engine.Columns.id;
import static id.labinov.journey.engine.Columns.instant;
import static id.labinov.journey.engine.Columns.optionalId;
import static id.labinov.journey.engine.Columns.value;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskId;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code open_task}, kept by the engine's events in the same transaction. */
@EngineComponent
class TrackedTasks {

    private final JdbcClient jdbc;

    TrackedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TrackedTask> find(TaskId task) {
        return jdbc.sql("select * from open_task where id = ?").param(task.value()).query(TrackedTasks::row).optional();
    }

    Optional<TrackedTask> ofEngine(String engineTask) {
        return jdbc.sql("select * from open_task where engine_task = ?").param(engineTask).query(TrackedTasks::row).optional();
    }

    List<TrackedTask> of(InnovationId innovation) {
        return jdbc.sql("select * from open_task where innovation = ? order by opened_at, id").param(innovation.value())
                .query(TrackedTasks::row).list();
    }

    List<TrackedTask> inStage(CohortId cohort, String stage) {
        return jdbc.sql("select * from open_task where cohort = ? and stage = ? order by id").params(cohort.value(), stage)
                .query(TrackedTasks::row).list();
    }

    List<TrackedTask> all() {
        return jdbc.sql("select * from open_task order by id").query(TrackedTasks::row).list();
    }

    void add(TrackedTask row) {
        var t = row.task();
        jdbc.sql("""
                insert into open_task (id, engine_task, process_instance, journey, innovation, region, cohort, agency, task_key, role, position,
                  holder, hint, stage, visit, beside, opened_at, due, first_due, follow_up, overdue, handed_back, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(value(t.id()), row.engineTask(), row.processInstance(), row.journey(), value(t.innovation()), value(t.region()),
                        value(t.cohort()), value(t.agency()), t.key(), value(t.role()), value(t.position()), value(t.holder()),
                        value(t.hint()), t.stage(), t.visit(), t.beside(), value(t.openedAt()), value(t.due()), value(t.firstDue()),
                        value(t.followUp()), t.overdue(), t.handedBack(), t.version())
                .update();
    }

    void save(OpenTask t) {
        var changed = jdbc.sql("""
                update open_task set holder = ?, hint = ?, due = ?, first_due = ?, follow_up = ?, overdue = ?, handed_back = ?,
                  version = version + 1 where id = ? and version = ?""")
                .params(value(t.holder()), value(t.hint()), value(t.due()), value(t.firstDue()), value(t.followUp()), t.overdue(),
                        t.handedBack(), value(t.id()), t.version())
                .update();
        if (changed == 0) {
            throw new Conflict("journey.conflict.task-changed");
        }
    }

    void remove(TaskId task) {
        jdbc.sql("delete from open_task where id = ?").param(task.value()).update();
    }

    void followUp(TaskId task, Optional<Instant> until) {
        jdbc.sql("update open_task set follow_up = ?, version = version + 1 where id = ?").params(value(until), task.value()).update();
    }

    Optional<PersonId> hint(InnovationId innovation, Role role) {
        return jdbc.sql("select person from task_hint where innovation = ? and role = ?").params(innovation.value(), role.name())
                .query((r, n) -> id(r, "person", PersonId::new)).optional();
    }

    void hint(InnovationId innovation, Role role, Optional<PersonId> person) {
        jdbc.sql("delete from task_hint where innovation = ? and role = ?").params(innovation.value(), role.name()).update();
        person.ifPresent(meant -> jdbc.sql("insert into task_hint (innovation, role, person) values (?, ?, ?)")
                .params(innovation.value(), role.name(), meant.value()).update());
        jdbc.sql("update open_task set hint = ?, version = version + 1 where innovation = ? and role = ?")
                .params(value(person), innovation.value(), role.name()).update();
    }

    private static TrackedTask row(ResultSet r, int number) throws SQLException {
        var task = new OpenTask(id(r, "id", TaskId::new), id(r, "innovation", InnovationId::new), id(r, "region", RegionId::new),
                id(r, "cohort", CohortId::new), optionalId(r, "agency", AgencyId::new), r.getString("task_key"),
                Role.valueOf(r.getString("role")), optionalId(r, "position", PositionId::new), optionalId(r, "holder", PersonId::new),
                optionalId(r, "hint", PersonId::new), r.getString("stage"), r.getInt("visit"), r.getBoolean("beside"),
                instant(r, "opened_at").orElseThrow(), instant(r, "due"), instant(r, "first_due"), instant(r, "follow_up"),
                r.getBoolean("overdue"), r.getInt("handed_back"), r.getInt("version"));
        return new TrackedTask(r.getString("engine_task"), r.getString("process_instance"), r.getObject("journey", UUID.class), task);
    }
}
