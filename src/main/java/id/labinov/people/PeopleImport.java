package id.labinov.people;

import id.labinov.people.People.NewPerson;
import id.labinov.web.InvalidInput;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** People from a sheet: whoever has the NIP, e-mail or phone already is updated. Strong roles are not given by sheet. */
@Component
class PeopleImport implements SheetImport {

    private final People people;
    private final PersonAdministration administration;
    private final Agencies agencies;
    private final SheetWords words;
    private final PeopleAccess access;

    PeopleImport(People people, PersonAdministration administration, Agencies agencies, SheetWords words, PeopleAccess access) {
        this.people = people;
        this.administration = administration;
        this.agencies = agencies;
        this.words = words;
        this.access = access;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public String titleKey() {
        return "people.people.upload";
    }

    @Override
    public String helpKey() {
        return "people.import.people-help";
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("nama", "people.person.name", "Dr. Andi Contoh, M.Si.", true),
                new Column("surel", "people.person.email", "andi@contoh.go.id", false), new Column("telepon", "people.person.phone", "081234567890", false),
                new Column("nip", "people.person.nip", "198001012005011001", false), new Column("unit", "people.import.agency-codes", "DINKES", false),
                new Column("peran", "people.person.roles", "Inovator", false));
    }

    @Override
    public boolean allowed(CurrentPerson me, RegionId region, Optional<UUID> context) {
        return me.hasAny(region, Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Override
    public String next(Target target) {
        return "/people?region=" + target.region();
    }

    @Override
    public Outcome load(Row row, Target target) {
        var roles = roles(row, target);
        var units = units(row, target.region());
        var known = Stream.of("nip", "surel", "telepon").flatMap(column -> row.given(column).stream())
                .flatMap(typed -> people.identifiedBy(typed).stream()).findFirst();
        try {
            if (known.isEmpty()) {
                people.add(new NewPerson(target.region(), row.text("nama"), row.given("surel"), row.given("telepon"), row.given("nip"), roles, units),
                        target.by());
                return Outcome.ADDED;
            }
            return change(known.get(), row, roles, units, target);
        } catch (InvalidInput input) {
            throw inColumns(input);
        }
    }

    /** Empty cells leave what stands there. */
    private Outcome change(Person known, Row row, Set<Role> roles, Set<AgencyId> units, Target target) {
        if (!people.region(known.id()).equals(target.region())) {
            throw InvalidInput.of("nip", "people.import.elsewhere");
        }
        var oldUnits = people.agencies(known.id());
        var oldRoles = people.roles(known.id(), target.region());
        var wantedUnits = units.isEmpty() ? oldUnits : units;
        var identifiers = Identifiers.of(row.given("surel").or(known::email), row.given("telepon").or(known::phone), row.given("nip").or(known::nip));
        var after = new Person(known.id(), row.given("nama").orElse(known.name()), identifiers.email(), identifiers.phone(), identifiers.nip());
        var wantedRoles = new HashSet<>(oldRoles);
        wantedRoles.addAll(roles);
        if (after.equals(known) && wantedUnits.equals(oldUnits) && wantedRoles.equals(oldRoles)) {
            return Outcome.UNCHANGED;
        }
        var by = target.by().person();
        if (!by.equals(known.id()) && access.stronger(known.id(), region -> people.roles(by, region).contains(Role.ADMINISTRATOR))) {
            throw InvalidInput.of("nip", "people.import.stronger");
        }
        administration.change(known.id(), target.region(), after.name(), identifiers, wantedUnits, target.by());
        administration.changeRoles(known.id(), target.region(), wantedRoles, target.by());
        return Outcome.CHANGED;
    }

    private Set<Role> roles(Row row, Target target) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : row.text("peran").split("[,;]")) {
            if (!word.isBlank()) {
                roles.add(words.read(Role.class, "people.role.", "peran", word.strip()));
            }
        }
        roles.remove(Role.AGENCY_HEAD);
        if (roles.stream().anyMatch(PeopleAccess.STRONG::contains) && !people.roles(target.by().person(), target.region()).contains(Role.ADMINISTRATOR)) {
            throw InvalidInput.of("peran", "people.import.strong-role");
        }
        return roles;
    }

    private Set<AgencyId> units(Row row, RegionId region) {
        var units = new HashSet<AgencyId>();
        for (var code : row.text("unit").split("[,;]")) {
            if (!code.isBlank()) {
                units.add(agencies.find(region, code).orElseThrow(() -> InvalidInput.of("unit", "people.import.agency-unknown", code.strip())).id());
            }
        }
        return units;
    }

    private static InvalidInput inColumns(InvalidInput input) {
        var columns = java.util.Map.of("name", "nama", "email", "surel", "phone", "telepon");
        return new InvalidInput(input.messages().stream().map(message -> new InvalidInput.FieldMessage(
                columns.getOrDefault(message.field(), message.field()), message.messageKey(), message.arguments())).toList());
    }
}
