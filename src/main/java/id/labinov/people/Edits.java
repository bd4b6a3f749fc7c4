package id.labinov.people;

import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes that a page began earlier: what somebody else stored meanwhile is never replaced unseen. */
@Component
class Edits {

    enum Of { PERSON, AGENCY, REGION }

    private static final String CHANGED = "people.input.changed-meanwhile";

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
            throw InvalidInput.of("", CHANGED);
        }
    }

    /** Says beside each field what somebody else stored there meanwhile; other refusals stay as they are. */
    static InvalidInput withStored(InvalidInput wrong, Map<String, Object> stored, Map<String, Object> typed) {
        if (!wrong.messages().get(0).messageKey().equals(CHANGED)) {
            return wrong;
        }
        var messages = new ArrayList<>(wrong.messages());
        stored.forEach((field, text) -> {
            if (!text.equals(typed.get(field))) {
                messages.add(text instanceof String line ? new FieldMessage(field, "people.input.stored-now", List.of(line.isEmpty() ? "–" : line))
                        : new FieldMessage(field, "people.input.choice-stored-now", List.of()));
            }
        });
        return new InvalidInput(messages);
    }

    private static String table(Of kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
