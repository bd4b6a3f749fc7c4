package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regions of this installation. */
@Service
public class Regions {

    private static final String COLUMNS = "select id, code, name, zone, letterhead from region ";

    /** Zones hardly ever change, and each date on a page asks for one; another node hears of a change after this time. */
    private static final Duration ZONE_KNOWN = Duration.ofMinutes(1);

    private final Edits edits;
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final Map<RegionId, KnownZone> zones = new ConcurrentHashMap<>();

    private record KnownZone(ZoneId zone, Instant readAt) {}

    Regions(JdbcClient db, Audit audit, Edits edits, Clock clock) {
        this.edits = edits;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Region> find(RegionId id) {
        return db.sql(COLUMNS + "where id = ?").param(id.value()).query(Region.class).optional();
    }

    public List<Region> all() {
        return db.sql(COLUMNS + "order by lower(name)").query(Region.class).list();
    }

    /** The zone in which the region's days end.
     * @throws id.labinov.web.NotFound if there is no such region */
    public ZoneId zone(RegionId id) {
        var now = clock.instant();
        var known = zones.get(id);
        if (known == null || !now.isBefore(known.readAt().plus(ZONE_KNOWN))) {
            known = new KnownZone(find(id).orElseThrow(NotFound::new).zone(), now);
            zones.put(id, known);
        }
        return known.zone();
    }

    /** Adds a region.
     * @throws InvalidInput if the code is taken or something is missing */
    @Transactional
    public Region add(String code, String name, String zone, String letterhead, Actor by) {
        var region = checked(RegionId.next(), code, name, zone, letterhead);
        db.sql("insert into region (id, code, name, zone, letterhead) values (?, ?, ?, ?, ?)")
                .params(region.id().value(), region.code(), region.name(), region.zone().getId(), region.letterhead()).update();
        record("region-added", region, by);
        return region;
    }

    /** @param seen version that the page showed */
    @Transactional
    Region change(RegionId id, String code, String name, String zone, String letterhead, int seen, Actor by) {
        edits.mustBeNewest(Edits.Of.REGION, id.value(), seen);
        return change(id, code, name, zone, letterhead, by);
    }

    @Transactional
    public Region change(RegionId id, String code, String name, String zone, String letterhead, Actor by) {
        var region = checked(id, code, name, zone, letterhead);
        var changed = db.sql("update region set code = ?, name = ?, zone = ?, letterhead = ?, version = version + 1 where id = ?")
                .params(region.code(), region.name(), region.zone().getId(), region.letterhead(), id.value()).update();
        if (changed == 0) {
            throw new Conflict("people.region.gone");
        }
        zones.remove(id);
        record("region-changed", region, by);
        return region;
    }

    private void record(String action, Region region, Actor by) {
        audit.record(action, Optional.of(by.person().value()), Optional.of(region.id().value()), region.id().value(), region.code());
    }

    private Region checked(RegionId id, String code, String name, String zone, String letterhead) {
        var faults = new ArrayList<FieldMessage>();
        var upper = code.strip().toUpperCase(Locale.ROOT);
        if (!upper.matches("[A-Z0-9]{2,12}")) {
            faults.add(new FieldMessage("code", "people.region.code-malformed", List.of()));
        } else if (all().stream().anyMatch(other -> other.code().equals(upper) && !other.id().equals(id))) {
            faults.add(new FieldMessage("code", "people.region.code-taken", List.of(upper)));
        }
        Written.name(name, "name", 200).ifPresent(faults::add);
        Written.length(letterhead, "letterhead", 2000).ifPresent(faults::add);
        var known = zone(zone);
        if (known.isEmpty()) {
            faults.add(new FieldMessage("zone", "people.region.zone-unknown", List.of()));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Region(id, upper, name.strip(), known.get(), letterhead.strip());
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
