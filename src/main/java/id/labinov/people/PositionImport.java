package id.labinov.people;

import id.labinov.people.Positions.Holding;
import id.labinov.web.InvalidInput;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Positions and their holders from a sheet: a known title in the unit is kept, a new holder is appointed. */
@Component
class PositionImport implements SheetImport {

    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu]");

    private final Positions positions;
    private final Holdings holdings;
    private final Agencies agencies;
    private final People people;
    private final SheetWords words;

    PositionImport(Positions positions, Holdings holdings, Agencies agencies, People people, SheetWords words) {
        this.positions = positions;
        this.holdings = holdings;
        this.agencies = agencies;
        this.people = people;
        this.words = words;
    }

    @Override
    public String kind() {
        return "positions";
    }

    @Override
    public String titleKey() {
        return "people.agencies.upload-positions";
    }

    @Override
    public String helpKey() {
        return "people.import.positions-help";
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("unit", "people.import.agency-code", "DINKES", true),
                new Column("jabatan", "people.position.title", "Kepala Dinas Kesehatan", true),
                new Column("pemegang", "people.import.holder", "198001012005011001", false),
                new Column("status", "people.holding.kind", "Definitif", false), new Column("mulai", "people.holding.from", "2023-01-02", false));
    }

    @Override
    public boolean allowed(CurrentPerson me, RegionId region, Optional<UUID> context) {
        return me.hasAny(region, Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Override
    public String next(Target target) {
        return "/agencies?region=" + target.region();
    }

    @Override
    public Outcome load(Row row, Target target) {
        var unit = agencies.find(target.region(), row.text("unit"))
                .orElseThrow(() -> InvalidInput.of("unit", "people.import.agency-unknown", row.text("unit"))).id();
        Written.name(row.text("jabatan"), "jabatan", 200).ifPresent(fault -> {
            throw new InvalidInput(List.of(fault));
        });
        var holder = row.given("pemegang").map(typed -> people.identifiedBy(typed).map(Person::id)
                .filter(person -> people.region(person).equals(target.region()))
                .orElseThrow(() -> InvalidInput.of("pemegang", "people.import.person-unknown", typed)));
        var kind = row.given("status").map(typed -> words.read(Holding.class, "people.holding.", "status", typed)).orElse(Holding.DEFINITIVE);
        var from = row.given("mulai").map(PositionImport::day);
        if (holder.isPresent() && from.isEmpty()) {
            throw InvalidInput.of("mulai", "people.input.missing");
        }
        var known = positions.titled(unit, row.text("jabatan"));
        var position = known.orElseGet(() -> positions.add(unit, row.text("jabatan"), agencies.head(unit).isEmpty(), target.by()));
        var changes = holder.filter(person -> !holds(position, person, kind, from.get()));
        changes.ifPresent(person -> positions.appoint(position, person, kind, from.get(), Optional.empty(), target.by()));
        if (known.isEmpty()) {
            return Outcome.ADDED;
        }
        return changes.isPresent() ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private boolean holds(PositionId position, PersonId person, Holding kind, LocalDate from) {
        return holdings.of(position).stream().anyMatch(period -> period.person().equals(person) && period.kind() == kind && period.startsOn().equals(from));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed, AS_WRITTEN);
        } catch (DateTimeParseException noDay) {
            throw InvalidInput.of("mulai", "people.import.date");
        }
    }
}
