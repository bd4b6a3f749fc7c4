package id.labinov.people;

import id.labinov.people.Positions.Holding;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Positions and their holders as the administration pages show them. */
@Component
class PositionBoard {

    private final JdbcClient db;
    private final Regions regions;
    private final Clock clock;

    PositionBoard(JdbcClient db, Regions regions, Clock clock) {
        this.db = db;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param holder of today, with the kind of holding */
    record PositionRow(PositionId id, String title, boolean headsAgency, Optional<String> holder, Optional<Holding> kind) {}

    /** Acting holders stand before definitive ones, as in {@link HoldingPeriod#BY_PRECEDENCE}. */
    List<PositionRow> of(Agency agency) {
        var rows = new HashMap<PositionId, PositionRow>();
        db.sql("""
                select o.id, o.title, o.heads_agency, p.name as holder, h.kind from position o
                left join holding_period h on h.position = o.id and h.starts_on <= :day and (h.ends_on is null or h.ends_on >= :day)
                left join person p on p.id = h.person
                where o.agency = :agency order by case when h.kind = 'DEFINITIVE' then 1 else 0 end, h.starts_on desc, h.id desc""")
                .param("agency", agency.id().value()).param("day", today(agency.region())).query(PositionRow.class).list()
                .forEach(row -> rows.putIfAbsent(row.id(), row));
        return rows.values().stream().sorted(java.util.Comparator.comparing(PositionRow::headsAgency).reversed()
                .thenComparing(PositionRow::title)).toList();
    }

    /** Who heads each agency of a region today. */
    Map<AgencyId, String> headHolders(Region region) {
        var heads = new HashMap<AgencyId, String>();
        db.sql("""
                select o.agency, p.name from position o
                join holding_period h on h.position = o.id and h.starts_on <= :day and (h.ends_on is null or h.ends_on >= :day)
                join person p on p.id = h.person
                where o.region = :region and o.heads_agency = true
                order by case when h.kind = 'DEFINITIVE' then 1 else 0 end, h.starts_on desc, h.id desc""")
                .param("region", region.id().value()).param("day", today(region.id())).query(row -> {
                    heads.putIfAbsent(new AgencyId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return heads;
    }

    private Date today(RegionId region) {
        return Date.valueOf(Instant.now(clock).atZone(regions.zone(region)).toLocalDate());
    }
}
