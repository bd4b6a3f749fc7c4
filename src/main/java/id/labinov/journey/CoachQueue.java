package id.labinov.journey;

import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the coaches of regions: read from the open tasks, as every list is. Practice is left out. */
@Component
public class CoachQueue {

    private static final String OPEN = """
             from open_task t where t.region in (:regions) and t.role = :role
            and exists (select 1 from journey j where j.id = t.journey and not j.practice)""";

    private final JdbcClient jdbc;

    CoachQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who waits longest first; several gates of one innovation stand one after the other. */
    public List<OpenTask> waiting(Collection<RegionId> regions, int limit) {
        return regions.isEmpty() ? List.of() : jdbc.sql("select t.*" + OPEN + " order by t.opened_at, t.id fetch first :limit rows only")
                .param("regions", regions.stream().map(RegionId::value).toList()).param("role", Role.COACH.name()).param("limit", limit)
                .query(OpenTaskRow::map).list();
    }

    /** How many innovations wait. */
    public int count(Collection<RegionId> regions) {
        return regions.isEmpty() ? 0 : jdbc.sql("select count(distinct t.innovation)" + OPEN)
                .param("regions", regions.stream().map(RegionId::value).toList()).param("role", Role.COACH.name()).query(Integer.class).single();
    }

    /** How many innovations began to wait since then, also those that were seen meanwhile. */
    public int arrivals(Collection<RegionId> regions, Instant since) {
        return regions.isEmpty() ? 0 : jdbc.sql("""
                select count(distinct innovation) from journey_event where region in (:regions) and kind in ('TaskOpened', 'ObligationOpened') and role = :role
                and not practice and at >= :since""").param("regions", regions.stream().map(RegionId::value).toList())
                .param("role", Role.COACH.name()).param("since", Timestamp.from(since)).query(Integer.class).single();
    }
}
