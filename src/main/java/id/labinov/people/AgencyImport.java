package id.labinov.people;

import id.labinov.people.Agencies.AgencyInput;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Units from a sheet: known codes are updated. */
@Component
class AgencyImport implements SheetImport {

    private static final Map<String, String> COLUMN_OF = Map.of("code", "kode", "name", "nama", "type", "jenis", "parent", "induk");

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
        var faults = new ArrayList<FieldMessage>();
        var type = taken(faults, () -> words.read(AgencyType.class, "people.agency-type.", "jenis", row.text("jenis")));
        var parent = row.given("induk").map(code -> agencies.find(target.region(), code).map(Agency::id).orElseGet(() -> {
            faults.add(new FieldMessage("induk", "people.import.agency-unknown", List.of(code)));
            return null;
        }));
        var input = new AgencyInput(row.text("kode"), row.text("nama"), type, parent);
        var known = agencies.find(target.region(), row.text("kode"));
        var kept = taken(faults, () -> known.isEmpty() ? agencies.add(target.region(), input, target.by()) : agencies.change(known.get().id(), input, target.by()));
        if (!faults.isEmpty()) {
            var first = new LinkedHashMap<String, FieldMessage>();
            faults.stream().map(AgencyImport::inWordsOfTheSheet).forEach(said -> first.putIfAbsent(said.field(), said));
            throw new InvalidInput(List.copyOf(first.values()));
        }
        return known.isEmpty() ? Outcome.ADDED : kept.equals(known) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    /** A row says all that is wrong with it at once. */
    private static <T> Optional<T> taken(List<FieldMessage> faults, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidInput wrong) {
            faults.addAll(wrong.messages());
            return Optional.empty();
        }
    }

    private static FieldMessage inWordsOfTheSheet(FieldMessage said) {
        return new FieldMessage(COLUMN_OF.getOrDefault(said.field(), said.field()), said.messageKey(), said.arguments());
    }
}
