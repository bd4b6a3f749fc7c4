package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be asked for in a region: open tasks that are late or soon due, and all obligations. Practice is left out, and so are
 * the managers' own tasks: they are the ones who ask. */
@Component
public class OwedTasks {

    private static final List<String> ASKED = List.of(Role.INNOVATOR.name(), Role.AGENCY_HEAD.name(), Role.COACH.name(), Role.REVIEWER.name());

    private final JdbcClient jdbc;

    OwedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Soonest due first, then those that wait longest.
     * @param agencies only these agencies' tasks, where given
     * @param until the latest due date that counts as soon */
    public List<OpenTask> in(RegionId region, Optional<Set<AgencyId>> agencies, Instant until, int limit) {
        if (agencies.filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        var asked = jdbc.sql("select t.* from open_task t where t.region = :region and t.role in (:roles) and (t.beside or t.due <= :until) "
                + (agencies.isPresent() ? "and t.role in ('INNOVATOR', 'AGENCY_HEAD') and t.agency in (:agencies) " : "")
                + "and exists (select 1 from journey j where j.id = t.journey and not j.practice) "
                + "order by t.due nulls last, t.opened_at, t.id fetch first :limit rows only")
                .param("region", region.value()).param("roles", ASKED).param("until", Timestamp.from(until)).param("limit", limit);
        return agencies.map(some -> asked.param("agencies", some.stream().map(AgencyId::value).toList())).orElse(asked).query(OpenTaskRow::map).list();
    }

    /** Those that walk a path now that is no practice, in one query. */
    public Set<InnovationId> walking(Collection<InnovationId> innovations) {
        var walking = new HashSet<InnovationId>();
        if (!innovations.isEmpty()) {
            jdbc.sql("select distinct innovation from journey where innovation in (:ids) and status = 'ACTIVE' and not practice")
                    .param("ids", innovations.stream().map(InnovationId::value).distinct().toList())
                    .query(UUID.class).list().forEach(id -> walking.add(new InnovationId(id)));
        }
        return walking;
    }
}
