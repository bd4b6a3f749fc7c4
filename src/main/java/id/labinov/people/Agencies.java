package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of each region. */
@Service
public class Agencies {

    private static final String COLUMNS = "select id, region, code, name, type, parent from agency ";

    private final Edits edits;
    private final JdbcClient db;
    private final Audit audit;

    Agencies(JdbcClient db, Audit audit, Edits edits) {
        this.edits = edits;
        this.db = db;
        this.audit = audit;
    }

    /** What is typed or imported about a unit. */
    public record AgencyInput(String code, String name, Optional<AgencyType> type, Optional<AgencyId> parent) {}

    public Optional<Agency> find(AgencyId id) {
        return db.sql(COLUMNS + "where id = ?").param(id.value()).query(Agency.class).optional();
    }

    public Optional<Agency> find(RegionId region, String code) {
        return db.sql(COLUMNS + "where region = ? and code = ?").params(region.value(), code.strip()).query(Agency.class).optional();
    }

    /** All units of a region, by name. */
    public List<Agency> in(RegionId region) {
        return db.sql(COLUMNS + "where region = ? order by lower(name), code").param(region.value()).query(Agency.class).list();
    }

    public Map<AgencyId, String> names(Collection<AgencyId> ids) {
        var names = new HashMap<AgencyId, String>();
        Batches.of(ids, AgencyId::value, batch -> db.sql("select id, name from agency where id in (:ids)").param("ids", batch)
                .query((row, number) -> names.put(new AgencyId(row.getObject(1, java.util.UUID.class)), row.getString(2))).list());
        return names;
    }

    /** The position whose act is the agency's: its head. Empty for units without one (community). */
    public Optional<PositionId> head(AgencyId agency) {
        return db.sql("select id from position where agency = ? and heads_agency = true").param(agency.value())
                .query(java.util.UUID.class).optional().map(PositionId::new);
    }

    /** Adds a unit to a region.
     * @throws InvalidInput if the code is taken in the region, or something is missing */
    @Transactional
    public Agency add(RegionId region, AgencyInput input, Actor by) {
        var agency = checked(AgencyId.next(), region, input);
        db.sql("insert into agency (id, region, code, name, type, parent) values (?, ?, ?, ?, ?, ?)")
                .params(agency.id().value(), region.value(), agency.code(), agency.name(), agency.type().name(), parent(agency)).update();
        record("agency-added", agency, by);
        return agency;
    }

    /** Changes what is known of a unit.
     * @throws InvalidInput as when adding; also if the unit would be above itself */
    @Transactional
    Agency change(AgencyId id, AgencyInput input, int seen, Actor by) {
        edits.mustBeNewest(Edits.Of.AGENCY, id.value(), seen);
        return change(id, input, by);
    }

    /** As when a sheet changes it: the newest row wins. */
    @Transactional
    public Agency change(AgencyId id, AgencyInput input, Actor by) {
        var before = find(id).orElseThrow(NotFound::new);
        var agency = checked(id, before.region(), input);
        if (!agency.equals(before)) {
            db.sql("update agency set code = ?, name = ?, type = ?, parent = ?, version = version + 1 where id = ?")
                    .params(agency.code(), agency.name(), agency.type().name(), parent(agency), id.value()).update();
            record("agency-changed", agency, by);
        }
        return agency;
    }

    private void record(String action, Agency agency, Actor by) {
        audit.record(action, Optional.of(by.person().value()), Optional.of(agency.region().value()), agency.id().value(), agency.code());
    }

    private static Object parent(Agency agency) {
        return agency.parent().map(AgencyId::value).orElse(null);
    }

    private Agency checked(AgencyId id, RegionId region, AgencyInput input) {
        var faults = new ArrayList<FieldMessage>();
        Written.name(input.code(), "code", 40).ifPresent(faults::add);
        Written.name(input.name(), "name", 200).ifPresent(faults::add);
        if (input.type().isEmpty()) {
            faults.add(new FieldMessage("type", "people.input.choose", List.of()));
        }
        if (faults.isEmpty()) {
            find(region, input.code()).filter(other -> !other.id().equals(id)).ifPresent(
                    other -> faults.add(new FieldMessage("code", "people.agency.code-taken", List.of(other.name()))));
            input.parent().filter(parent -> isBelow(parent, id, region)).ifPresent(
                    parent -> faults.add(new FieldMessage("parent", "people.agency.parent-impossible", List.of())));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Agency(id, region, input.code().strip(), input.name().strip(), input.type().get(), input.parent());
    }

    /** Whether walking up from {@code start} leads to the unit itself, or out of the region. */
    private boolean isBelow(AgencyId start, AgencyId unit, RegionId region) {
        var seen = new HashSet<AgencyId>();
        Optional<AgencyId> above = Optional.of(start);
        while (above.isPresent() && seen.add(above.get())) {
            var agency = find(above.get()).filter(found -> found.region().equals(region));
            if (agency.isEmpty() || agency.get().id().equals(unit)) {
                return true;
            }
            above = agency.get().parent();
        }
        return false;
    }
}
