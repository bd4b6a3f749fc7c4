package id.labinov.people;

import id.labinov.people.Agencies.AgencyInput;
import id.labinov.web.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Units from a sheet: known codes are updated. */
@Component
class AgencyImport implements SheetImport {

    private final Agencies agencies;
    private final SheetWords words;

    AgencyImport(Agencies agencies, SheetWords words) {
        this.agencies = agencies;
        this.words = words;
    }

    @Override
    public String kind() {
        return "agencies";
    }

    @Override
    public String titleKey() {
        return "people.agencies.upload";
    }

    @Override
    public String helpKey() {
        return "people.import.agencies-help";
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("kode", "people.agency.code", "DINKES", true), new Column("nama", "people.agency.name", "Dinas Kesehatan", true),
                new Column("jenis", "people.agency.type", "Dinas", true), new Column("induk", "people.import.parent-code", "", false));
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
        var type = words.read(AgencyType.class, "people.agency-type.", "jenis", row.text("jenis"));
        var parent = row.given("induk").map(code -> agencies.find(target.region(), code)
                .orElseThrow(() -> InvalidInput.of("induk", "people.import.agency-unknown", code)).id());
        var known = agencies.find(target.region(), row.text("kode"));
        var input = new AgencyInput(row.text("kode"), row.text("nama"), Optional.of(type), parent);
        if (known.isEmpty()) {
            agencies.add(target.region(), input, target.by());
            return Outcome.ADDED;
        }
        return agencies.change(known.get().id(), input, target.by()).equals(known.get()) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }
}
