package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.people.AccountChanged.What;
import id.labinov.people.People.NewPerson;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds people and changes what is known of them. */
@Service
class PersonAdministration {

    private final Edits edits;
    private final PersonStore store;
    private final HeadLinkRows links;
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonAdministration(PersonStore store, HeadLinkRows links, JdbcClient db, Audit audit, ApplicationEventPublisher events, Edits edits,
            Clock clock) {
        this.edits = edits;
        this.store = store;
        this.links = links;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    List<Person> addAll(List<NewPerson> people, Actor by) {
        var rows = people.stream().map(person -> new PersonStore.Row(PersonId.next(), person.region(), person.name().strip(),
                Identifiers.of(person.email(), person.phone(), person.nip()), person.roles(), person.agencies())).toList();
        check(rows);
        store.insert(rows);
        rows.forEach(row -> record("person-added", row.id(), row.region(), by, ""));
        return rows.stream().map(PersonAdministration::person).toList();
    }

    /** Everything that the page of a person holds, or nothing.
     * @param seen version that the page showed */
    @Transactional
    void change(PersonId id, RegionId region, PersonForm form, Set<Role> roles, int seen, Actor by) {
        edits.mustBeNewest(Edits.Of.PERSON, id.value(), seen);
        change(id, region, form.name(), form.identifiers(), new HashSet<>(form.agencies()), by);
        changeRoles(id, region, roles, by);
    }

    @Transactional
    Person change(PersonId id, RegionId region, String name, Identifiers identifiers, Set<AgencyId> agencies, Actor by) {
        var row = new PersonStore.Row(id, region, name.strip(), identifiers, Set.of(), agencies);
        var before = store.find(id).orElseThrow(NotFound::new);
        check(List.of(row));
        store.update(row);
        store.replaceAgencies(id, region, agencies);
        record("person-changed", id, region, by, "");
        if (!before.equals(person(row))) {
            publish(id, region, What.DETAILS, Optional.of(by));
        }
        return person(row);
    }

    /** Name and identifiers only: agencies are the managers' matter. */
    @Transactional
    void changeReach(PersonId id, RegionId region, String name, Identifiers identifiers, Actor by) {
        var row = new PersonStore.Row(id, region, name.strip(), identifiers, Set.of(), Set.of());
        check(List.of(row));
        store.update(row);
        record("person-changed", id, region, by, "");
    }

    /** Replaces the roles in one region; sessions end, so that nothing is done any more with what was taken away. */
    @Transactional
    void changeRoles(PersonId person, RegionId region, Set<Role> roles, Actor by) {
        var wanted = new HashSet<>(roles);
        wanted.remove(Role.AGENCY_HEAD);
        var before = new HashSet<>(db.sql("select role from role_grant where person = ? and region = ?")
                .params(person.value(), region.value()).query(String.class).list().stream().map(Role::valueOf).toList());
        if (before.equals(wanted)) {
            return;
        }
        store.replaceRoles(person, region, wanted);
        store.endSessions(person);
        record("roles-changed", person, region, by, wanted.stream().sorted().toList().toString());
        events.publishEvent(new RolesChanged(person, region, by, Instant.now(clock)));
    }

    /** A person who left keeps the name on old acts and cannot sign in. */
    @Transactional
    void changeActive(PersonId person, RegionId region, boolean active, Actor by) {
        db.sql("update person set active = ?, version = version + 1 where id = ?").params(active, person.value()).update();
        if (!active) {
            links.end(person, Instant.now(clock));
        }
        store.endSessions(person);
        record(active ? "person-returned" : "person-left", person, region, by, "");
        if (active) {
            publish(person, region, What.RETURNED, Optional.of(by));
        }
    }

    @Transactional
    void endSessions(PersonId person, RegionId region, Actor by) {
        store.endSessions(person);
        record("signed-out-everywhere", person, region, by, "");
    }

    void noteSecret(PersonId person, RegionId region, Actor by) {
        record("passphrase-set", person, region, by, "");
        publish(person, region, What.SECRET, Optional.empty());
    }

    private void publish(PersonId person, RegionId region, What what, Optional<Actor> by) {
        events.publishEvent(new AccountChanged(person, region, what, by, Instant.now(clock)));
    }

    private void record(String action, PersonId person, RegionId region, Actor by, String detail) {
        audit.record(action, Optional.of(by.person().value()), Optional.of(region.value()), person.value(), detail);
    }

    private void check(List<PersonStore.Row> rows) {
        var owners = store.owners(rows.stream().flatMap(row -> all(row.identifiers())).toList());
        var given = new HashMap<>(owners);
        var faults = new ArrayList<FieldMessage>();
        for (var row : rows) {
            Written.name(row.name(), "name", 200).ifPresent(faults::add);
            faults.addAll(row.identifiers().faults());
            agencies(row).ifPresent(faults::add);
            faults.addAll(taken(row, given));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private Optional<FieldMessage> agencies(PersonStore.Row row) {
        return store.areOf(row.region(), row.agencies()) ? Optional.empty() : Optional.of(new FieldMessage("agencies", "people.person.agency-unknown", List.of()));
    }

    /** Also sees two rows of one list that claim the same. */
    private static List<FieldMessage> taken(PersonStore.Row row, Map<String, PersonId> given) {
        return Stream.of(Map.entry("email", row.identifiers().email()), Map.entry("phone", row.identifiers().phone()),
                Map.entry("nip", row.identifiers().nip()))
                .filter(field -> field.getValue().map(text -> given.putIfAbsent(text, row.id())).filter(owner -> !owner.equals(row.id())).isPresent())
                .map(field -> new FieldMessage(field.getKey(), "people.person." + field.getKey() + "-taken", List.of())).toList();
    }

    private static Stream<String> all(Identifiers identifiers) {
        return Stream.of(identifiers.email(), identifiers.phone(), identifiers.nip()).flatMap(Optional::stream);
    }

    private static Person person(PersonStore.Row row) {
        return new Person(row.id(), row.name(), row.identifiers().email(), row.identifiers().phone(), row.identifiers().nip());
    }
}
