package id.labinov.journey;

import id.labinov.people.PersonId;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Narrowed lists that a person keeps under a name. */
@Component
class SavedFilters {

    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record SavedFilter(UUID id, String name, String list, String query) {

        public String href() {
            return "/tasks?" + query;
        }
    }

    List<SavedFilter> of(PersonId person) {
        return jdbc.sql("select id, name, list, query from saved_filter where person = :person order by name")
                .param("person", person.value()).query(SavedFilter.class).list();
    }

    /** @throws InvalidInput without a name, with one that is taken, or with too many kept already */
    void keep(PersonId person, String name, TaskList list, TaskFilter filter) {
        var text = name.replace("\0", "").strip();
        if (text.isEmpty() || text.length() > 80) {
            throw InvalidInput.of("name", text.isEmpty() ? "journey.filters.name-missing" : "journey.filters.name-long");
        }
        if (of(person).size() >= MOST) {
            throw InvalidInput.of("name", "journey.filters.too-many", MOST);
        }
        try {
            jdbc.sql("insert into saved_filter (id, person, name, list, query, created_at) values (:id, :person, :name, :list, :query, :at)")
                    .param("id", Ids.next()).param("person", person.value()).param("name", text).param("list", list.name())
                    .param("query", filter.query(list)).param("at", Timestamp.from(Instant.now(clock))).update();
        } catch (DuplicateKeyException taken) {
            throw InvalidInput.of("name", "journey.filters.name-taken");
        }
    }

    /** @throws NotFound if this person keeps no such filter */
    void forget(PersonId person, UUID id) {
        if (jdbc.sql("delete from saved_filter where id = :id and person = :person").param("id", id).param("person", person.value()).update() == 0) {
            throw new NotFound();
        }
    }
}
