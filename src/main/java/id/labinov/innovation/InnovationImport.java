package id.labinov.innovation;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.people.Agencies;
import id.labinov.people.Agency;
import id.labinov.people.AgencyId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.people.SheetImport;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Innovations from a sheet into a cohort: new ones are registered, known numbers are updated. */
@Component
class InnovationImport implements SheetImport {

    private final Innovations innovations;
    private final Agencies agencies;
    private final Cohorts cohorts;
    private final People people;

    private final FactsColumns facts;

    InnovationImport(Innovations innovations, Agencies agencies, Cohorts cohorts, People people, FactsColumns facts) {
        this.innovations = innovations;
        this.agencies = agencies;
        this.cohorts = cohorts;
        this.people = people;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return "innovations";
    }

    @Override
    public String titleKey() {
        return "innovation.import.title";
    }

    @Override
    public String helpKey() {
        return "innovation.import.help";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(Stream.of(new Column("nomor", "innovation.import.number", "", false),
                new Column("nama", "innovation.import.name", "Antre dari Rumah", true),
                new Column("nama_singkat", "innovation.import.short-name", "ADR", false),
                new Column("ringkasan", "innovation.import.summary", "Warga mengambil nomor antrean lewat telepon.", false),
                new Column("unit", "innovation.import.agency", "DINKES", false),
                new Column("unit_lain", "innovation.import.agencies", "PKM-01, PKM-02", false),
                new Column("ketua", "innovation.import.leader", "ani@contoh.go.id", true),
                new Column("anggota", "innovation.import.members", "198001012005011001, budi@contoh.go.id", false)),
                facts.columns().stream()).toList();
    }

    @Override
    public boolean allowed(CurrentPerson me, RegionId region, Optional<UUID> context) {
        return me.event().isEmpty() && me.hasAny(region, Role.MANAGER, Role.ADMINISTRATOR)
                && context.flatMap(id -> cohort(region, id)).isPresent();
    }

    private Optional<Cohort> cohort(RegionId region, UUID id) {
        return cohorts.find(new CohortId(id)).filter(cohort -> cohort.region().equals(region));
    }

    @Override
    public String next(Target target) {
        return "/innovations?cohort=" + target.context().map(UUID::toString).orElse("");
    }

    @Override
    public Outcome load(Row row, Target target) {
        var cohort = target.context().map(CohortId::new).orElseThrow(NotFound::new);
        var known = row.given("nomor").flatMap(number -> innovations.find(target.region(), number));
        return known.isPresent() ? change(known.get(), row, cohort, target) : add(row, cohort, target);
    }

    private Outcome add(Row row, CohortId cohort, Target target) {
        var added = innovations.register(new NewInnovation(target.region(), row.given("nomor"), row.text("nama"), row.text("nama_singkat"),
                row.text("ringkasan"), row.given("unit").map(code -> agency(target.region(), "unit", code)), others(row, target.region()),
                person(target.region(), "ketua", row.text("ketua")), members(row, target.region())), cohort, Optional.empty(), target.by());
        var bare = DossierFacts.of(added);
        var full = FactsCheck.of(facts.read(row, bare));
        if (!full.equals(bare)) {
            innovations.save(added.id(), added.version(), full, target.by());
        }
        return Outcome.ADDED;
    }

    /** Cells that are empty or absent leave what stands there; the team of a known innovation is not touched. */
    private Outcome change(Innovation known, Row row, CohortId cohort, Target target) {
        var old = DossierFacts.of(known);
        var read = FactsCheck.of(facts.read(row, new DossierFacts(row.given("nama").orElse(old.name()), row.given("nama_singkat").orElse(old.shortName()),
                row.given("ringkasan").orElse(old.summary()),
                row.given("unit").map(code -> agency(target.region(), "unit", code)).or(old::leadAgency),
                row.given("unit_lain").isPresent() ? others(row, target.region()) : old.agencies(), old.form(), old.digital(), old.affair(),
                old.sdgs(), old.trialStart(), old.implementationStart())));
        var joins = !innovations.cohorts(known.id()).contains(cohort);
        if (!read.equals(old)) {
            innovations.save(known.id(), known.version(), read, target.by());
        }
        if (joins) {
            join(known, cohort, target);
        }
        return joins || !read.equals(old) ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    /** A path that is still walked elsewhere is a fault of this row, not of the sheet. */
    private void join(Innovation known, CohortId cohort, Target target) {
        try {
            innovations.joinCohort(known.id(), cohort, Optional.empty(), target.by());
        } catch (Conflict walking) {
            throw InvalidInput.of("", walking.messageKey(), walking.arguments());
        }
    }

    private AgencyId agency(RegionId region, String column, String code) {
        return agencies.find(region, code).map(Agency::id)
                .orElseThrow(() -> InvalidInput.of(column, "innovation.import.agency-unknown", code));
    }

    private List<AgencyId> others(Row row, RegionId region) {
        return several(row.text("unit_lain")).map(code -> agency(region, "unit_lain", code)).toList();
    }

    private List<PersonId> members(Row row, RegionId region) {
        return several(row.text("anggota")).map(typed -> person(region, "anggota", typed)).toList();
    }

    private PersonId person(RegionId region, String column, String typed) {
        return people.identifiedBy(typed).map(person -> person.id()).filter(person -> !people.roles(person, region).isEmpty())
                .orElseThrow(() -> InvalidInput.of(column, "innovation.import.person-unknown", typed));
    }

    private static Stream<String> several(String cell) {
        return Stream.of(cell.split("[,;\n]")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
