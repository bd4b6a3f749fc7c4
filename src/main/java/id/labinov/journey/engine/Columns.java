package id.labinov.journey.engine;

import id.labinov.web.TypedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** How our types stand in columns on both databases. */
final class Columns {

    private Columns() {}

    static Object value(Object thing) {
        if (thing instanceof Optional<?> optional) {
            return value(optional.orElse(null));
        }
        if (thing instanceof TypedId id) {
            return id.value();
        }
        if (thing instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        return thing instanceof Enum<?> constant ? constant.name() : thing;
    }

    static <T> T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return type.apply(row.getObject(column, UUID.class));
    }

    static <T> Optional<T> optionalId(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(type);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
