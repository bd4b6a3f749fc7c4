package id.labinov.people;

import id.labinov.web.NotFound;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentReferenceHashMap;

/** People and their roles. */
@Service
public class People {

    /** Nobody's home region ever changes. */
    private final Map<PersonId, RegionId> homes = new ConcurrentReferenceHashMap<>();
    private final JdbcClient db;
    private final PersonStore store;
    private final PersonAdministration administration;
    private final Positions positions;
    private final CurrentPeople current;

    People(JdbcClient db, PersonStore store, PersonAdministration administration, Positions positions, CurrentPeople current) {
        this.current = current;
        this.db = db;
        this.store = store;
        this.administration = administration;
        this.positions = positions;
    }

    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    /** The person whom an e-mail, phone number or NIP stands for, however it is written. */
    public Optional<Person> identifiedBy(String typed) {
        var forms = List.of(Identifiers.email(typed), Identifiers.phone(typed), Identifiers.nip(typed));
        return store.owners(forms).values().stream().findFirst().flatMap(store::find);
    }

    /** The region that a person belongs to.
     * @throws NotFound if there is no such person */
    public RegionId region(PersonId person) {
        return homes.computeIfAbsent(person, id -> db.sql("select region from person where id = ?").param(id.value()).query(UUID.class).optional()
                .map(RegionId::new).orElseThrow(NotFound::new));
    }

    /** Whether the person still works here: who left cannot sign in. */
    boolean active(PersonId person) {
        return db.sql("select active from person where id = ?").param(person.value()).query(Boolean.class).optional().orElse(false);
    }

    /** Whoever of them still works here, in one query. */
    public Map<PersonId, Person> active(Collection<PersonId> ids) {
        var active = new HashMap<PersonId, Person>();
        Batches.of(ids, PersonId::value, batch -> db.sql("select id, name, email, phone, nip from person where active = true and id in (:ids)")
                .param("ids", batch).query(Person.class).list().forEach(person -> active.put(person.id(), person)));
        return active;
    }

    /** As whom the person would be let in now, by passphrase; empty for who left. For what is asked on somebody's behalf outside a request. */
    public Optional<CurrentPerson> asOfNow(PersonId person) {
        return current.read(person, false);
    }

    /** The same, by PIN. */
    public Optional<CurrentPerson> asOfNowByPin(PersonId person) {
        return current.read(person, true);
    }

    /** Names by id, in one query; ids that are unknown are left out. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        var names = new HashMap<PersonId, String>();
        Batches.of(ids, PersonId::value, batch -> db.sql("select id, name from person where id in (:ids)").param("ids", batch)
                .query(row -> {
                    names.put(new PersonId(row.getObject(1, UUID.class)), row.getString(2));
                }));
        return names;
    }

    /** Everybody who has the role in the region today, by name. */
    public List<Person> withRole(RegionId region, Role role) {
        if (role == Role.AGENCY_HEAD) {
            return positions.heads(region);
        }
        return db.sql("""
                select p.id, p.name, p.email, p.phone, p.nip from role_grant g join person p on p.id = g.person
                where g.region = ? and g.role = ? and p.active = true order by lower(p.name), p.id""")
                .params(region.value(), role.name()).query(Person.class).list();
    }

    public Set<Role> roles(PersonId person, RegionId region) {
        var roles = EnumSet.noneOf(Role.class);
        db.sql("select role from role_grant where person = ? and region = ?").params(person.value(), region.value())
                .query(String.class).list().forEach(role -> roles.add(Role.valueOf(role)));
        if (positions.headsAnAgency(person, region)) {
            roles.add(Role.AGENCY_HEAD);
        }
        return roles;
    }

    /** Agencies where the person works. */
    public Set<AgencyId> agencies(PersonId person) {
        var agencies = new HashSet<AgencyId>();
        db.sql("select agency from person_agency where person = ?").param(person.value()).query(UUID.class).list()
                .forEach(agency -> agencies.add(new AgencyId(agency)));
        return agencies;
    }

    /** Agencies of several people, in one query; people without one are left out. */
    public Map<PersonId, Set<AgencyId>> agencies(Collection<PersonId> people) {
        var agencies = new HashMap<PersonId, Set<AgencyId>>();
        Batches.of(people, PersonId::value, batch -> db.sql("select person, agency from person_agency where person in (:ids)")
                .param("ids", batch).query(row -> {
                    agencies.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), none -> new HashSet<>())
                            .add(new AgencyId(row.getObject(2, UUID.class)));
                }));
        return agencies;
    }

    /** Everybody who works in the agency, by name. */
    public List<Person> in(AgencyId agency) {
        return db.sql("""
                select p.id, p.name, p.email, p.phone, p.nip from person_agency a join person p on p.id = a.person
                where a.agency = ? and p.active = true order by lower(p.name), p.id""").param(agency.value()).query(Person.class).list();
    }

    /** Adds a person with roles in a region and the agencies where the person works; no sign-in yet.
     * @throws id.labinov.web.InvalidInput if e-mail, phone or NIP is malformed or belongs to somebody else */
    public Person add(NewPerson person, Actor by) {
        return addAll(List.of(person), by).get(0);
    }

    /** Adds many at once, for imports; all or none.
     * @throws id.labinov.web.InvalidInput as for one */
    public List<Person> addAll(List<NewPerson> people, Actor by) {
        return administration.addAll(people, by);
    }

    /** Gives a person a further role in a region and keeps the others. */
    public void grant(PersonId person, RegionId region, Role role, Actor by) {
        var roles = EnumSet.of(role);
        roles.addAll(roles(person, region));
        administration.changeRoles(person, region, roles, by);
    }

    /** @param nip 18 digits
     *  @param phone Indonesian forms are normalised to +62 */
    public record NewPerson(RegionId region, String name, Optional<String> email, Optional<String> phone,
            Optional<String> nip, Set<Role> roles, Set<AgencyId> agencies) {}
}
