package id.labinov.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit, newest first: what modules recorded, and what people did on a path. There is no way to change or remove an entry. */
@Component
public class AuditEntries {

    private final JdbcClient db;

    AuditEntries(JdbcClient db) {
        this.db = db;
    }

    /** One thing that was done or read. */
    public record Entry(UUID id, Instant at, String action, Optional<UUID> person, Optional<UUID> region, UUID subject, String detail) {}

    /** @param regions only entries of these; those of the whole installation are left out
     *  @param persons who did it, where that is asked
     *  @param subjects what it was about, where that is asked
     *  @param until the first instant that is no longer wanted */
    public record Wanted(Collection<UUID> regions, Optional<List<UUID>> persons, Optional<List<UUID>> subjects, Instant from, Instant until) {}

    public List<Entry> page(Wanted wanted, int offset, int limit) {
        return wanted.regions().isEmpty() ? List.of()
                : select(wanted, " order by at desc, sequence desc, id desc offset " + offset + " rows fetch next " + limit + " rows only").query((row, number) -> entry(row)).list();
    }

    private JdbcClient.StatementSpec select(Wanted wanted, String rest) {
        var sql = new StringBuilder("select * from audit_trail where region in (:regions) and at >= :from and at < :until");
        wanted.persons().ifPresent(persons -> sql.append(" and person in (:persons)"));
        wanted.subjects().ifPresent(subjects -> sql.append(" and subject in (:subjects)"));
        return db.sql(sql + rest).param("regions", wanted.regions()).param("from", Timestamp.from(wanted.from()))
                .param("until", Timestamp.from(wanted.until())).param("persons", wanted.persons().orElse(List.of()))
                .param("subjects", wanted.subjects().orElse(List.of()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), row.getString("action"),
                Optional.ofNullable(row.getObject("person", UUID.class)), Optional.ofNullable(row.getObject("region", UUID.class)),
                row.getObject("subject", UUID.class), row.getString("detail"));
    }
}
