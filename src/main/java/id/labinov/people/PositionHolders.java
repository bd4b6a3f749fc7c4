package id.labinov.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds many positions on one day: the same one as {@link Positions#holder} finds, in one query. */
@Component
public class PositionHolders {

    private final JdbcClient db;

    PositionHolders(JdbcClient db) {
        this.db = db;
    }

    /** @param day of the zone of the positions' region; positions that nobody holds are left out */
    public Map<PositionId, PersonId> on(LocalDate day, Collection<PositionId> positions) {
        var best = new HashMap<PositionId, HoldingPeriod>();
        Batches.of(positions, PositionId::value, batch -> db.sql(
                "select id, position, person, kind, starts_on, ends_on from holding_period where position in (:ids)").param("ids", batch)
                .query(HoldingPeriod.class).list().stream().filter(period -> period.covers(day))
                .forEach(period -> best.merge(period.position(), period, PositionHolders::stronger)));
        var holders = new HashMap<PositionId, PersonId>();
        best.forEach((position, period) -> holders.put(position, period.person()));
        return holders;
    }

    private static HoldingPeriod stronger(HoldingPeriod one, HoldingPeriod other) {
        return HoldingPeriod.BY_PRECEDENCE.compare(one, other) >= 0 ? one : other;
    }
}
