package id.labinov.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of person, role_grant and person_agency. */
@Repository
class PersonStore {

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Clock clock;

    PersonStore(JdbcClient db, JdbcTemplate batches, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.clock = clock;
    }

    /** A person about to be written. */
    record Row(PersonId id, RegionId region, String name, Identifiers identifiers, Set<Role> roles, Set<AgencyId> agencies) {}

    Optional<Person> find(PersonId id) {
        return db.sql("select id, name, email, phone, nip from person where id = ?").param(id.value()).query(Person.class).optional();
    }

    /** Whoever has one of the identifiers, by each identifier as it is stored. */
    Map<String, PersonId> owners(Collection<String> identifiers) {
        var owners = new HashMap<String, PersonId>();
        var wanted = List.copyOf(identifiers);
        for (int from = 0; from < wanted.size(); from += 3_000) {
            var batch = wanted.subList(from, Math.min(from + 3_000, wanted.size()));
            db.sql("select id, email, phone, nip from person where email in (:some) or phone in (:some) or nip in (:some)")
                    .param("some", batch).query(row -> {
                        var id = new PersonId(row.getObject(1, UUID.class));
                        Stream.of(row.getString(2), row.getString(3), row.getString(4))
                                .filter(given -> given != null).forEach(given -> owners.put(given, id));
                    });
        }
        return owners;
    }

    void insert(List<Row> rows) {
        var now = Timestamp.from(Instant.now(clock));
        batches.batchUpdate("insert into person (id, region, name, email, phone, nip, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(row -> new Object[] {row.id().value(), row.region().value(), row.name(),
                    row.identifiers().email().orElse(null), row.identifiers().phone().orElse(null),
                    row.identifiers().nip().orElse(null), now}).toList());
        grant(rows);
        employ(rows);
    }

    private void grant(List<Row> rows) {
        batches.batchUpdate("insert into role_grant (person, region, role) values (?, ?, ?)",
                rows.stream().flatMap(row -> row.roles().stream().filter(role -> role != Role.AGENCY_HEAD)
                        .map(role -> new Object[] {row.id().value(), row.region().value(), role.name()})).toList());
    }

    private void employ(List<Row> rows) {
        batches.batchUpdate("insert into person_agency (person, agency) values (?, ?)",
                rows.stream().flatMap(row -> row.agencies().stream()
                        .map(agency -> new Object[] {row.id().value(), agency.value()})).toList());
    }

    void update(Row row) {
        db.sql("update person set name = ?, email = ?, phone = ?, nip = ?, version = version + 1 where id = ?")
                .params(row.name(), row.identifiers().email().orElse(null), row.identifiers().phone().orElse(null),
                        row.identifiers().nip().orElse(null), row.id().value()).update();
    }

    void replaceRoles(PersonId person, RegionId region, Set<Role> roles) {
        db.sql("delete from role_grant where person = ? and region = ?").params(person.value(), region.value()).update();
        roles.stream().filter(role -> role != Role.AGENCY_HEAD).sorted().forEach(role ->
                db.sql("insert into role_grant (person, region, role) values (?, ?, ?)")
                        .params(person.value(), region.value(), role.name()).update());
    }

    /** Only the agencies of one region are replaced: others belong to somebody else's page. */
    void replaceAgencies(PersonId person, RegionId region, Set<AgencyId> agencies) {
        db.sql("delete from person_agency where person = ? and agency in (select id from agency where region = ?)")
                .params(person.value(), region.value()).update();
        agencies.forEach(agency -> db.sql("insert into person_agency (person, agency) values (?, ?)")
                .params(person.value(), agency.value()).update());
    }

    /** Whether these are all agencies of that region. */
    boolean areOf(RegionId region, Set<AgencyId> agencies) {
        return agencies.isEmpty() || agencies.size() == db.sql("select count(*) from agency where region = :region and id in (:ids)")
                .param("region", region.value()).param("ids", agencies.stream().map(AgencyId::value).toList()).query(Integer.class).single();
    }

    /** Acts on one person's access follow each other. */
    void lock(PersonId person) {
        db.sql("select id from person where id = ? for update").param(person.value()).query(UUID.class).optional();
    }

    void endSessions(PersonId person) {
        db.sql("update person set session_version = session_version + 1 where id = ?").param(person.value()).update();
    }
}
