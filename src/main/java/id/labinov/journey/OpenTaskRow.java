package id.labinov.journey;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads a row of {@code open_task}. */
final class OpenTaskRow {

    private OpenTaskRow() {}

    static OpenTask map(ResultSet row, int number) throws SQLException {
        return new OpenTask(new TaskId(uuid(row, "id")), new InnovationId(uuid(row, "innovation")), new RegionId(uuid(row, "region")),
                new CohortId(uuid(row, "cohort")), id(row, "agency", AgencyId::new), row.getString("task_key"),
                Role.valueOf(row.getString("role")), id(row, "position", PositionId::new), id(row, "holder", PersonId::new),
                id(row, "hint", PersonId::new), row.getString("stage"), row.getInt("visit"), row.getBoolean("beside"),
                instant(row, "opened_at").orElseThrow(), instant(row, "due"), instant(row, "first_due"), instant(row, "follow_up"),
                row.getBoolean("overdue"), row.getInt("handed_back"), row.getInt("version"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static <T> Optional<T> id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return Optional.ofNullable(uuid(row, column)).map(type);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
