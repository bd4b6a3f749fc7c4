package id.labinov.people;

import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes that a page began earlier: what somebody else stored meanwhile is never replaced unseen. */
@Component
class Edits {

    enum Of { PERSON, AGENCY, REGION }

    private final JdbcClient db;

    Edits(JdbcClient db) {
        this.db = db;
    }

    /** What a page carries until it is sent.
     * @throws NotFound if there is no such thing */
    int version(Of kind, UUID id) {
        return db.sql("select version from " + table(kind) + " where id = ?").param(id).query(Integer.class).optional().orElseThrow(NotFound::new);
    }

    /** Holds the row until the transaction ends.
     * @param seen version that the page showed
     * @throws InvalidInput if it was changed since; what was typed is shown again, and may be sent again */
    void mustBeNewest(Of kind, UUID id, int seen) {
        var now = db.sql("select version from " + table(kind) + " where id = ? for update").param(id).query(Integer.class).optional().orElseThrow(NotFound::new);
        if (now != seen) {
            throw InvalidInput.of("", "people.input.changed-meanwhile");
        }
    }

    private static String table(Of kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
