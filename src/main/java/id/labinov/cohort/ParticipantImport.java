package id.labinov.cohort;

import id.labinov.people.AgencyId;
import id.labinov.people.Agencies;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.people.SheetImport;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Participants of a cohort from a sheet. The person in a row is taken in as the sheet of people does it; then he stands on the list. */
@Component
class ParticipantImport implements SheetImport {

    private static final String PEOPLE = "people";

    private final CohortRows cohorts;
    private final Cohorts lists;
    private final CohortAccess access;
    private final Participants participants;
    private final People people;
    private final Agencies agencies;
    private final ObjectProvider<SheetImport> sheets;

    ParticipantImport(CohortRows cohorts, Cohorts lists, CohortAccess access, Participants participants, People people, Agencies agencies,
            ObjectProvider<SheetImport> sheets) {
        this.cohorts = cohorts;
        this.lists = lists;
        this.access = access;
        this.participants = participants;
        this.people = people;
        this.agencies = agencies;
        this.sheets = sheets;
    }

    @Override
    public String kind() {
        return "participants";
    }

    @Override
    public String titleKey() {
        return "cohort.participants.import-title";
    }

    @Override
    public String helpKey() {
        return "cohort.participants.import-help";
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("nama", "cohort.participants.name", "Andi Contoh, S.Sos.", true),
                new Column("unit", "cohort.participants.import-unit", "DINKES", true),
                new Column("surel", "cohort.participants.import-email", "andi@contoh.go.id", false),
                new Column("telepon", "cohort.participants.import-phone", "081234567890", false),
                new Column("nip", "cohort.participants.import-nip", "198001012005011001", false),
                new Column("peran", "cohort.participants.import-roles", "Inovator", false));
    }

    @Override
    public boolean allowed(CurrentPerson me, RegionId region, Optional<UUID> context) {
        return access.mayPlan(me, region) && cohort(context).filter(cohort -> cohort.region().equals(region)).isPresent();
    }

    @Override
    public String next(Target target) {
        return "/cohorts/" + target.context().map(UUID::toString).orElse("") + "/participants";
    }

    @Override
    public Outcome load(Row row, Target target) {
        var cohort = cohort(target.context()).orElseThrow(NotFound::new);
        var agency = unit(row, target.region());
        var known = known(row, agency);
        var person = known.filter(one -> keys(row).isEmpty() || !people.region(one.id()).equals(target.region()))
                .map(found -> Outcome.UNCHANGED).orElseGet(() -> sheet().load(asPerson(row, known), target));
        var id = known.or(() -> known(row, agency)).orElseThrow(() -> InvalidInput.of("nama", "cohort.participants.person-unknown")).id();
        return enrol(cohort, id, agency, person, target);
    }

    private Outcome enrol(Cohort cohort, PersonId person, AgencyId agency, Outcome soFar, Target target) {
        var there = lists.participant(cohort.id(), person).map(Participant::agency);
        if (there.equals(Optional.of(agency))) {
            return soFar;
        }
        try {
            participants.add(cohort.id(), person, agency, target.by());
        } catch (InvalidInput input) {
            throw InvalidInput.of("nama", input.messages().get(0).messageKey());
        }
        return there.isPresent() ? Outcome.CHANGED : Outcome.ADDED;
    }

    /** By NIP, e-mail or phone; a row without any of them means the colleague of that name. */
    private Optional<Person> known(Row row, AgencyId agency) {
        var keys = keys(row);
        return keys.isEmpty() ? people.in(agency).stream().filter(person -> person.name().equalsIgnoreCase(row.text("nama"))).findFirst()
                : keys.stream().flatMap(typed -> people.identifiedBy(typed).stream()).findFirst();
    }

    private static List<String> keys(Row row) {
        return Stream.of("nip", "surel", "telepon").flatMap(column -> row.given(column).stream()).toList();
    }

    /** Somebody known keeps his own units: he may take part for another one. */
    private Row asPerson(Row row, Optional<Person> known) {
        var cells = new HashMap<>(row.cells());
        if (known.isPresent()) {
            cells.remove("unit");
        } else if (row.text("peran").isEmpty()) {
            cells.put("peran", Role.INNOVATOR.name());
        }
        return new Row(row.number(), cells);
    }

    private AgencyId unit(Row row, RegionId region) {
        return agencies.find(region, row.text("unit")).orElseThrow(() -> InvalidInput.of("unit", "people.import.agency-unknown", row.text("unit"))).id();
    }

    private Optional<Cohort> cohort(Optional<UUID> context) {
        return context.map(CohortId::new).flatMap(cohorts::find).map(CohortRows.Stored::cohort);
    }

    private SheetImport sheet() {
        return sheets.stream().filter(one -> one.kind().equals(PEOPLE)).findFirst().orElseThrow();
    }
}
