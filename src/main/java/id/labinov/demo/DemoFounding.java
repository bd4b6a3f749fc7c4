package id.labinov.demo;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvents;
import id.labinov.cohort.NewCohort;
import id.labinov.demo.DemoPlan.CohortPlan;
import id.labinov.people.Actor;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.people.SheetImport;
import id.labinov.people.SheetImport.Row;
import id.labinov.people.SheetImport.Target;
import id.labinov.people.SheetWords;
import id.labinov.web.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Founds the demo laboratory: region, units, people, cohorts; the sheets go through the same imports as a user's. */
@Component
@Profile("demo")
class DemoFounding {

    private static final String ADMINISTRATOR = "admin@demo.labinov.example";

    private final DemoFiles files;
    private final Regions regions;
    private final People people;
    private final CohortPlanning cohorts;
    private final LabEvents events;
    private final SheetWords words;
    private final Map<String, SheetImport> imports;

    DemoFounding(DemoFiles files, Regions regions, People people, CohortPlanning cohorts, LabEvents events, SheetWords words, List<SheetImport> imports) {
        this.files = files;
        this.regions = regions;
        this.people = people;
        this.cohorts = cohorts;
        this.events = events;
        this.words = words;
        this.imports = imports.stream().collect(Collectors.toMap(SheetImport::kind, one -> one));
    }

    /** @return the region, and who founded it */
    Founded region(DemoPlan plan) {
        var founder = Actor.of(PersonId.next());
        var place = plan.region();
        var region = regions.add(place.code(), place.name(), place.zone(), place.letterhead(), founder).id();
        load("agencies", "agencies.csv", region, Optional.empty(), founder);
        var by = administrator(region, founder);
        load("people", "people.csv", region, Optional.empty(), by);
        load("positions", "positions.csv", region, Optional.empty(), by);
        lend(plan, region, by);
        return new Founded(region, by);
    }

    /** The first administrator comes by the set-up page, not by a sheet; the sheet then finds the person. */
    private Actor administrator(RegionId region, Actor founder) {
        var row = files.rows("people.csv").stream().filter(person -> person.get("surel").equals(ADMINISTRATOR)).findFirst().orElseThrow();
        return Actor.of(people.add(new People.NewPerson(region, row.get("nama"), Optional.of(ADMINISTRATOR), Optional.empty(),
                Optional.of(row.get("nip")), Set.of(Role.ADMINISTRATOR), Set.of()), founder).id());
    }

    /** @param opens the day to which its opening moves; closing and events move with it */
    CohortId cohort(CohortPlan plan, LocalDate opens, Founded founded) {
        var moved = ChronoUnit.DAYS.between(plan.opens(), opens);
        var id = cohorts.open(new NewCohort(founded.region(), plan.name(), plan.theme(), plan.year(), plan.partner(),
                opens.atTime(8, 0), Optional.of(plan.closes().plusDays(moved).atTime(17, 0)), plan.template(), false, false), founded.by());
        plan.events().forEach(event -> events.add(id, new EventPlanning(event.name(), event.from().plusDays(moved), event.to().plusDays(moved),
                event.mode(), event.place(), event.stages()), founded.by()));
        load("participants", plan.participants(), founded.region(), Optional.of(id.value()), founded.by());
        return id;
    }

    /** Registers one innovation, as a line of the sheet that a manager uploads. */
    void innovation(Map<String, String> row, CohortId cohort, Founded founded) {
        load(imports.get("innovations"), new Row(1, cells(row)), new Target(founded.region(), Optional.of(cohort.value()), founded.by()));
    }

    PersonId person(String email) {
        return people.identifiedBy(email).orElseThrow(() -> new IllegalStateException("demo: nobody has the address " + email)).id();
    }

    private void load(String kind, String file, RegionId region, Optional<UUID> context, Actor by) {
        var number = 1;
        for (var row : files.rows(file)) {
            load(imports.get(kind), new Row(++number, cells(row)), new Target(region, context, by));
        }
    }

    private static void load(SheetImport sheet, Row row, Target target) {
        try {
            sheet.load(row, target);
        } catch (InvalidInput fault) {
            throw new IllegalStateException("demo: " + sheet.kind() + " " + row.cells(), fault);
        }
    }

    private static Map<String, String> cells(Map<String, String> row) {
        var cells = new LinkedHashMap<String, String>();
        row.forEach((column, text) -> cells.put(column.toLowerCase(Locale.ROOT), text.strip()));
        return cells;
    }

    private void lend(DemoPlan plan, RegionId region, Actor by) {
        var place = plan.lender();
        var home = regions.add(place.code(), place.name(), place.zone(), place.letterhead(), by).id();
        for (var row : files.rows("lent-people.csv")) {
            var role = words.read(Role.class, "people.role.", "peran", row.get("peran"));
            var lent = people.add(new People.NewPerson(home, row.get("nama"), Optional.of(row.get("surel")), Optional.empty(), Optional.empty(),
                    Set.of(role), Set.of()), by);
            people.grant(lent.id(), region, role, by);
        }
    }

    /** @param by the administrator, in whose name the demo is set up */
    record Founded(RegionId region, Actor by) {}
}
