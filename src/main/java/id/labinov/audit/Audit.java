package id.labinov.audit;

import id.labinov.web.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only audit: who did or read what. Written in the transaction of the act. */
@Component
public class Audit {

    private static final int LONGEST_DETAIL = 500;

    private final JdbcClient db;
    private final Clock clock;

    Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param action kebab-case word of the module, for example {@code file-read}; shown through {@code audit.action.<word>}
     *  @param person who, empty for the system
     *  @param region whose row it is, empty for the installation
     *  @param subject the innovation, person or other thing that it is about
     *  @param detail short text without personal data, may be empty */
    public void record(String action, Optional<UUID> person, Optional<UUID> region, UUID subject, String detail) {
        db.sql("insert into audit_entry (id, at, action, person, region, subject, detail) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), Timestamp.from(Instant.now(clock)), action, person.orElse(null), region.orElse(null),
                        subject, detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail)
                .update();
    }
}
