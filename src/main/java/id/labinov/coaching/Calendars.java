package id.labinov.coaching;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows to lock: whoever gives out somebody's time holds them until the transaction ends. */
@Component
class Calendars {

    private final JdbcClient jdbc;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sees to it that the rows are there. Outside of a transaction: a row that somebody else adds in this moment ends one on PostgreSQL. */
    void prepare(Collection<UUID> owners) {
        for (var owner : owners) {
            try {
                jdbc.sql("insert into coaching_calendar (owner) select ? where not exists (select 1 from coaching_calendar where owner = ?)")
                        .params(owner, owner).update();
            } catch (DuplicateKeyException addedInThisMoment) {
                // It is there, and that is all that was wanted.
            }
        }
    }

    /** Waits for whoever holds one of them; always in the same order. */
    void hold(Collection<UUID> owners) {
        if (!owners.isEmpty()) {
            jdbc.sql("select owner from coaching_calendar where owner in (:owners) order by owner for update").param("owners", List.copyOf(owners))
                    .query(UUID.class).list();
        }
    }
}
