package id.labinov.innovation;

import id.labinov.cohort.Cohorts;
import id.labinov.cohort.EventId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Positions;
import id.labinov.people.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rule of {@link InnovationAccess#maySee} as one SQL condition over {@code innovation i}, for lists, counts and searches alike.
 * Reviewers find what is assigned to them in their own list. */
@Component
class VisibleDossiers {

    static final String CONDITION = """
            (i.region in (:seenRegions) and (
              i.region in (:readRegions)
              or exists (select 1 from team_membership seen where seen.innovation = i.id and seen.person = :seer and seen.until_at is null
                  and (:guest = false or exists (select 1 from innovation_cohort joined where joined.innovation = i.id and joined.cohort = :guestCohort)))
              or (i.region in (:operatorRegions) and (i.lead_agency in (:ownAgencies)
                  or exists (select 1 from innovation_agency own where own.innovation = i.id and own.agency in (:ownAgencies))))
              or i.lead_agency in (:headedAgencies)
              or exists (select 1 from innovation_agency headed where headed.innovation = i.id and headed.agency in (:headedAgencies))))
            """;
    private static final UUID NOTHING = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Positions positions;
    private final Cohorts cohorts;

    VisibleDossiers(JdbcClient jdbc, Positions positions, Cohorts cohorts) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.cohorts = cohorts;
    }

    boolean contain(CurrentPerson me, InnovationId innovation) {
        return jdbc.sql("select count(*) from innovation i where i.id = :id and " + CONDITION)
                .param("id", innovation.value()).params(parameters(me)).query(Integer.class).single() > 0;
    }

    /** Those of them that the person may see, in one query. */
    Set<InnovationId> among(CurrentPerson me, Collection<InnovationId> innovations) {
        return innovations.isEmpty() ? Set.of() : jdbc.sql("select i.id from innovation i where i.id in (:ids) and " + CONDITION)
                .param("ids", innovations.stream().map(InnovationId::value).toList()).params(parameters(me)).query(UUID.class).list().stream()
                .map(InnovationId::new).collect(Collectors.toSet());
    }

    /** Parameters of {@link #CONDITION}. A sign-in that is limited to one event sees its own teams' dossiers of that cohort. */
    Map<String, Object> parameters(CurrentPerson me) {
        var guest = me.event().isPresent();
        var parameters = new HashMap<String, Object>();
        parameters.put("seer", me.id().value());
        parameters.put("guest", guest);
        parameters.put("guestCohort", me.event().flatMap(event -> cohorts.event(new EventId(event)))
                .map(event -> event.cohort().value()).orElse(NOTHING));
        parameters.put("seenRegions", some(me.regions().stream().map(region -> region.value())));
        parameters.put("readRegions", some(guest ? Stream.empty()
                : regions(me, Role.COACH, Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER)));
        parameters.put("operatorRegions", some(guest ? Stream.empty() : regions(me, Role.OPERATOR)));
        parameters.put("ownAgencies", some(me.agencies().stream().map(agency -> agency.value())));
        parameters.put("headedAgencies", some(guest ? Stream.empty()
                : me.positions().stream().flatMap(position -> positions.find(position).stream()).map(position -> position.agency().value())));
        return parameters;
    }

    private static Stream<UUID> regions(CurrentPerson me, Role... roles) {
        return me.regions().stream().filter(region -> me.hasAny(region, roles)).map(region -> region.value());
    }

    /** An empty list is no SQL: it stands as the id that nothing has. */
    private static Collection<UUID> some(Stream<UUID> ids) {
        var list = ids.toList();
        return list.isEmpty() ? List.of(NOTHING) : list;
    }
}
