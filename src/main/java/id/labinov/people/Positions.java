package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Positions (jabatan) and who holds them when: definitif, Plt, Plh or Pj. An act belongs to the position. */
@Service
public class Positions {

    /** Kind of holding. Shown through {@code people.holding.<NAME>}. */
    public enum Holding { DEFINITIVE, PLT, PLH, PJ }

    private final JdbcClient db;
    private final Holdings holdings;
    private final HeadLinkRows links;
    private final Regions regions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Positions(JdbcClient db, Holdings holdings, HeadLinkRows links, Regions regions, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.holdings = holdings;
        this.links = links;
        this.regions = regions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Position> find(PositionId id) {
        return db.sql("select id, region, agency, title from position where id = ?").param(id.value()).query(Position.class).optional();
    }

    /** The position of that title in an agency. */
    Optional<PositionId> titled(AgencyId agency, String title) {
        return db.sql("select id from position where agency = ? and title = ? order by id fetch first 1 rows only").params(agency.value(), title.strip())
                .query(UUID.class).optional().map(PositionId::new);
    }

    /** All positions of a region, by title. */
    public List<Position> in(RegionId region) {
        return db.sql("select id, region, agency, title from position where region = ? order by title, id").param(region.value())
                .query(Position.class).list();
    }

    /** Adds a position to an agency; publishes {@link HeadAdded} for its head.
     * @param headsAgency whether its act is the agency's; only one position of an agency can be that
     * @throws InvalidInput if the title is missing, or the agency has a head already */
    @Transactional
    public PositionId add(AgencyId agency, String title, boolean headsAgency, Actor by) {
        Written.name(title, "title", 200).ifPresent(fault -> {
            throw new InvalidInput(List.of(fault));
        });
        // Locks the agency: two heads made at once would both be found by Agencies.head.
        var region = db.sql("select region from agency where id = ? for update").param(agency.value()).query(UUID.class).optional()
                .map(RegionId::new).orElseThrow(NotFound::new);
        if (headsAgency && db.sql("select count(*) from position where agency = ? and heads_agency = true").param(agency.value())
                .query(Integer.class).single() > 0) {
            throw InvalidInput.of("headsAgency", "people.position.head-taken");
        }
        var id = PositionId.next();
        db.sql("insert into position (id, region, agency, title, heads_agency) values (?, ?, ?, ?, ?)")
                .params(id.value(), region.value(), agency.value(), title.strip(), headsAgency).update();
        audit.record("position-added", Optional.of(by.person().value()), Optional.of(region.value()), id.value(), "");
        if (headsAgency) {
            events.publishEvent(new HeadAdded(id, agency));
        }
        return id;
    }

    /** Who holds the position at that instant, in the region's zone. An acting holder (Plt, Plh, Pj) goes before the definitive one. */
    public Optional<PersonId> holder(PositionId position, Instant at) {
        return holding(position, at).map(HoldingPeriod::person);
    }

    /** As what that holder holds it: papers write it before the title. */
    public Optional<Holding> kind(PositionId position, Instant at) {
        return holding(position, at).map(HoldingPeriod::kind);
    }

    /** The holding that counts at that instant. */
    Optional<HoldingPeriod> holding(PositionId position, Instant at) {
        return find(position).flatMap(found -> holdings.of(position).stream()
                .filter(period -> period.covers(at.atZone(regions.zone(found.region())).toLocalDate())).max(HoldingPeriod.BY_PRECEDENCE));
    }

    /** The positions that a person holds on a day. */
    public Set<PositionId> heldBy(PersonId person, LocalDate day) {
        return holdings.of(person).stream().filter(period -> period.covers(day)).map(HoldingPeriod::position).collect(Collectors.toSet());
    }

    /** Titles by id, in one query. */
    public Map<PositionId, String> titles(Collection<PositionId> ids) {
        var titles = new HashMap<PositionId, String>();
        Batches.of(ids, PositionId::value, batch -> db.sql("select id, title from position where id in (:ids)").param("ids", batch)
                .query(row -> {
                    titles.put(new PositionId(row.getObject(1, UUID.class)), row.getString(2));
                }));
        return titles;
    }

    /** Lets a person hold a position from a day on; an open holding of somebody else ends the day before.
     * Publishes {@link PositionHolderChanged}. */
    @Transactional
    public void appoint(PositionId position, PersonId person, Holding kind, LocalDate from, Optional<LocalDate> until, Actor by) {
        var found = find(position).orElseThrow(NotFound::new);
        if (until.filter(end -> end.isBefore(from)).isPresent()) {
            throw InvalidInput.of("until", "people.holding.ends-before-start");
        }
        db.sql("select id from position where id = ? for update").param(position.value()).query(UUID.class).single();
        var begins = from.atStartOfDay(regions.zone(found.region())).toInstant();
        var before = holder(position, begins);
        links.endForOthers(position, person, begins);
        holdings.begin(position, person, kind, from, until);
        before.ifPresent(holdings::endSessions);
        holdings.endSessions(person);
        audit.record("position-holder-changed", Optional.of(by.person().value()), Optional.of(found.region().value()),
                position.value(), kind + " " + from);
        events.publishEvent(new PositionHolderChanged(position, before, person, by, Instant.now(clock)));
    }

    List<Person> heads(RegionId region) {
        return holdings.heads(region, Instant.now(clock).atZone(regions.zone(region)).toLocalDate());
    }

    boolean headsAnAgency(PersonId person, RegionId region) {
        return heads(region).stream().anyMatch(head -> head.id().equals(person));
    }

    /** @param title for example "Kepala Dinas Kesehatan" */
    public record Position(PositionId id, RegionId region, AgencyId agency, String title) {}

    /** An agency got the position that heads it: what waited for its head waits for this position. */
    public record HeadAdded(PositionId position, AgencyId agency) {}

    /** The holder of a position changed: open tasks stay with the position. */
    public record PositionHolderChanged(PositionId position, Optional<PersonId> from, PersonId to, Actor by, Instant at) {}
}
