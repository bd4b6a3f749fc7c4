package id.labinov.people;

import id.labinov.web.InvalidInput;
import id.labinov.web.Slice;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of people as the administration pages show them. */
@Service
class Directory {

    private static final int SIZE = 50;
    private static final String IN_REGION = """
             from person p where p.id in (select id from person where region = :region union select person from role_grant where region = :region)
             and (:text = '' or p.name ilike :like or p.email ilike :like or p.phone like :like or p.nip like :like)
             and (:role = '' or exists (select 1 from role_grant g where g.person = p.id and g.region = :region and g.role = :role))""";

    private final JdbcClient db;
    private final People people;
    private final Agencies agencies;

    Directory(JdbcClient db, People people, Agencies agencies) {
        this.db = db;
        this.people = people;
        this.agencies = agencies;
    }

    /** @param home whether the person belongs to the region, or is lent to it */
    record PersonRow(PersonId id, String name, String reach, boolean active, boolean home, boolean signsIn, Set<Role> roles, String agencies) {}

    private record Raw(PersonId id, String name, String reach, boolean active, boolean home, boolean signsIn) {}

    Slice<PersonRow> page(RegionId region, String text, Optional<Role> role, int page) {
        var raw = filtered("select p.id, p.name, coalesce(p.email, p.phone, p.nip, '') as reach, p.active, p.region = :region as home, "
                + "exists (select 1 from credential c where c.person = p.id) as signs_in " + IN_REGION
                + " order by lower(p.name), p.id offset " + (page - 1) * SIZE + " rows fetch next " + SIZE + " rows only", region, text, role)
                .query(Raw.class).list();
        var total = filtered("select count(*) " + IN_REGION, region, text, role).query(Long.class).single();
        return new Slice<>(rows(region, raw), page, SIZE, total);
    }

    /** People of the region who have neither passphrase nor PIN. */
    List<Person> withoutAccess(RegionId region) {
        return db.sql("""
                select p.id, p.name, p.email, p.phone, p.nip from person p where p.region = ? and p.active = true
                and not exists (select 1 from credential c where c.person = p.id) order by lower(p.name), p.id fetch first 1000 rows only""")
                .param(region.value()).query(Person.class).list();
    }

    private JdbcClient.StatementSpec filtered(String sql, RegionId region, String text, Optional<Role> role) {
        return db.sql(sql).param("region", region.value()).param("text", text).param("like", like(text))
                .param("role", role.map(Role::name).orElse(""));
    }

    static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private List<PersonRow> rows(RegionId region, List<Raw> raw) {
        var ids = raw.stream().map(Raw::id).toList();
        var roles = roles(region, ids);
        var units = people.agencies(ids);
        var names = agencies.names(units.values().stream().flatMap(Set::stream).toList());
        return raw.stream().map(row -> new PersonRow(row.id(), row.name(), row.reach(), row.active(), row.home(), row.signsIn(),
                roles.getOrDefault(row.id(), Set.of()), units.getOrDefault(row.id(), Set.of()).stream().map(names::get)
                        .collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining(", ")))).toList();
    }

    private Map<PersonId, Set<Role>> roles(RegionId region, List<PersonId> ids) {
        var roles = new HashMap<PersonId, Set<Role>>();
        Batches.of(ids, PersonId::value, batch -> db.sql("select person, role from role_grant where region = :region and person in (:ids)")
                .param("region", region.value()).param("ids", batch).query(row -> {
                    roles.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), none -> EnumSet.noneOf(Role.class))
                            .add(Role.valueOf(row.getString(2)));
                }));
        return roles;
    }

    /** The person of a region whom a name or identifier stands for.
     * @throws InvalidInput (given field) for nobody, or several of one name */
    PersonId named(RegionId region, String typed, String field) {
        var known = people.identifiedBy(typed).map(Person::id).filter(person -> people.region(person).equals(region));
        if (known.isPresent()) {
            return known.get();
        }
        var found = filtered("select p.id " + IN_REGION + " and p.active = true fetch first 2 rows only", region, typed.strip(), Optional.empty())
                .query(UUID.class).list();
        var exact = filtered("select p.id " + IN_REGION + " and p.active = true and p.name = :text fetch first 2 rows only", region, typed.strip(),
                Optional.empty()).query(UUID.class).list();
        if (typed.isBlank() || found.isEmpty()) {
            throw InvalidInput.of(field, "people.person.unknown");
        }
        if (found.size() > 1 && exact.size() != 1) {
            throw InvalidInput.of(field, "people.person.several");
        }
        return new PersonId(exact.size() == 1 ? exact.get(0) : found.get(0));
    }
}
