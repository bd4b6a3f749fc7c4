package id.labinov.cohort;

import id.labinov.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came into an event by its code, and whose name was wanted twice. */
@Component
class JoinRows {

    private final JdbcClient jdbc;

    JoinRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the name is taken at this event */
    void insert(EventId event, PersonId person, Instant now) {
        jdbc.sql("insert into event_join (event, person, joined_at) values (?, ?, ?)")
                .params(event.value(), person.value(), Timestamp.from(now)).update();
    }

    boolean there(EventId event, PersonId person) {
        return jdbc.sql("select count(*) from event_join where event = ? and person = ?")
                .params(event.value(), person.value()).query(Integer.class).single() > 0;
    }

    void confirm(EventId event, PersonId person, PersonId by, Instant now) {
        jdbc.sql("update event_join set confirmed_at = ?, confirmed_by = ? where event = ? and person = ? and confirmed_at is null")
                .params(Timestamp.from(now), by.value(), event.value(), person.value()).update();
        forgetClash(event, person);
    }

    /** The name is free again, at every event: the PIN was one for all. */
    void delete(PersonId person) {
        jdbc.sql("delete from event_join where person = ?").param(person.value()).update();
        jdbc.sql("delete from name_clash where person = ?").param(person.value()).update();
    }

    void noteClash(EventId event, PersonId person, Instant now) {
        jdbc.sql("""
                merge into name_clash c using (select cast(? as uuid) as event, cast(? as uuid) as person) s
                on (c.event = s.event and c.person = s.person)
                when matched then update set times = c.times + 1, last_at = ?
                when not matched then insert (event, person, times, last_at) values (s.event, s.person, 1, ?)""")
                .params(event.value(), person.value(), Timestamp.from(now), Timestamp.from(now)).update();
    }

    private void forgetClash(EventId event, PersonId person) {
        jdbc.sql("delete from name_clash where event = ? and person = ?").params(event.value(), person.value()).update();
    }

    /** Joined people, and whether each is confirmed. */
    Map<PersonId, Boolean> joined(EventId event) {
        var found = new HashMap<PersonId, Boolean>();
        jdbc.sql("select person, confirmed_at is not null as confirmed from event_join where event = ?").param(event.value())
                .query(Joined.class).list().forEach(row -> found.put(new PersonId(row.person()), row.confirmed()));
        return found;
    }

    Set<PersonId> clashes(EventId event) {
        var found = new HashSet<PersonId>();
        Collection<UUID> ids = jdbc.sql("select person from name_clash where event = ?").param(event.value()).query(UUID.class).list();
        ids.forEach(id -> found.add(new PersonId(id)));
        return found;
    }

    record Joined(UUID person, boolean confirmed) {}
}
