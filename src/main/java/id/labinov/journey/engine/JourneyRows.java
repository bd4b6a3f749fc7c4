package id.labinov.journey.engine;

import static id.labinov.journey.engine.Columns.id;
import static id.labinov.journey.engine.Columns.instant;
import static id.labinov.journey.engine.Columns.optionalId;
import static id.labinov.journey.engine.Columns.text;
import static id.labinov.journey.engine.Columns.value;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journey.Status;
import id.labinov.journey.TaskId;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import id.labinov.web.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code journey}: where each path stands. */
@EngineComponent
class JourneyRows {

    private final JdbcClient jdbc;

    JourneyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<JourneyRow> newest(InnovationId innovation) {
        return jdbc.sql("select * from journey where innovation = ? order by started desc, id desc fetch first 1 rows only")
                .param(innovation.value()).query(JourneyRows::row).optional();
    }

    /** Acts on one innovation follow each other: of two at once the second sees what the first did. */
    Optional<JourneyRow> lock(InnovationId innovation) {
        return jdbc.sql("select * from journey where id = (select id from journey where innovation = ? order by started desc, id desc "
                + "fetch first 1 rows only) for update").param(innovation.value()).query(JourneyRows::row).optional();
    }

    /** The same for the path that a task waits on; empty where the task is gone. Whether it still waits is asked behind the lock. */
    Optional<JourneyRow> lock(TaskId task) {
        return jdbc.sql("select * from journey where id = (select journey from open_task where id = ?) for update").param(task.value())
                .query(JourneyRows::row).optional();
    }

    List<JourneyRow> open() {
        return jdbc.sql("select * from journey where status <> 'ENDED' order by started, id").query(JourneyRows::row).list();
    }

    JourneyRow add(JourneyRow row) {
        jdbc.sql("""
                insert into journey (id, innovation, region, cohort, agency, practice, status, stage, visit, stage_entered, standing, outcome,
                  walked, started, ended, process_instance, process_version, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(row.id(), value(row.innovation()), value(row.region()), value(row.cohort()), value(row.agency()), row.practice(),
                        value(row.status()), value(row.stage()), row.visit(), value(row.stageEntered()), value(row.standing()),
                        value(row.outcome()), row.walked(), value(row.started()), value(row.ended()), value(row.processInstance()),
                        row.processVersion(), row.version())
                .update();
        return row;
    }

    JourneyRow save(JourneyRow row) {
        var changed = jdbc.sql("""
                update journey set status = ?, stage = ?, visit = ?, stage_entered = ?, standing = ?, outcome = ?, ended = ?,
                  process_instance = ?, process_version = ?, version = version + 1 where id = ? and version = ?""")
                .params(value(row.status()), value(row.stage()), row.visit(), value(row.stageEntered()), value(row.standing()),
                        value(row.outcome()), value(row.ended()), value(row.processInstance()), row.processVersion(), row.id(), row.version())
                .update();
        if (changed == 0) {
            throw new Conflict("journey.conflict.moved");
        }
        return row.versioned(row.version() + 1);
    }

    private static JourneyRow row(ResultSet r, int number) throws SQLException {
        return new JourneyRow(r.getObject("id", UUID.class), id(r, "innovation", InnovationId::new), id(r, "region", RegionId::new),
                id(r, "cohort", CohortId::new), optionalId(r, "agency", AgencyId::new), r.getBoolean("practice"),
                Status.valueOf(r.getString("status")), text(r, "stage"), r.getInt("visit"), instant(r, "stage_entered"), text(r, "standing"),
                text(r, "outcome"), r.getString("walked"), instant(r, "started").orElseThrow(), instant(r, "ended"),
                text(r, "process_instance"), r.getInt("process_version"), r.getInt("version"));
    }
}
