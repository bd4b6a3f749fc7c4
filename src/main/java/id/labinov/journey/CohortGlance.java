package id.labinov.journey;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the innovations of the running cohorts stand, on the home page of those who see boards; every number opens its list. */
@Component
class CohortGlance implements HomePanel {

    private static final int SHOWN = 5;

    private final SignedIn signedIn;
    private final Cohorts cohorts;
    private final Stages stages;
    private final JdbcClient jdbc;
    private final Clock clock;

    CohortGlance(SignedIn signedIn, Cohorts cohorts, Stages stages, JdbcClient jdbc, Clock clock) {
        this.signedIn = signedIn;
        this.cohorts = cohorts;
        this.stages = stages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param stage key, with how many innovations are in it */
    record Place(String stage, long innovations) {}

    /** @param active how many still walk */
    record Glance(CohortId cohort, String name, boolean practice, long active, long overdue, List<Place> places) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().filter(me -> me.event().isEmpty()).map(this::glances).filter(glances -> !glances.isEmpty())
                .map(glances -> new Block("journey/cohort-glance", glances));
    }

    private List<Glance> glances(CurrentPerson me) {
        var regions = me.regions().stream()
                .filter(region -> me.hasAny(region, Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER)).toList();
        if (regions.isEmpty()) {
            return List.of();
        }
        var now = Instant.now(clock);
        var counts = counts(regions);
        var overdue = overdue(regions);
        return cohorts.in(regions).stream().filter(cohort -> counts.containsKey(cohort.id().value()) && cohort.closesAt().filter(end -> !end.isAfter(now)).isEmpty()).limit(SHOWN)
                .map(cohort -> glance(cohort, counts.get(cohort.id().value()), overdue.getOrDefault(cohort.id().value(), 0L))).toList();
    }

    private Glance glance(Cohort cohort, List<Count> counts, long overdue) {
        var byStage = counts.stream().collect(Collectors.toMap(Count::stage, Count::innovations));
        var places = stages.all().stream().filter(stage -> byStage.containsKey(stage.key()))
                .map(stage -> new Place(stage.key(), byStage.get(stage.key()))).toList();
        return new Glance(cohort.id(), cohort.name(), cohort.practice(), counts.stream().mapToLong(Count::innovations).sum(), overdue, places);
    }

    /** Innovations that walk now, by cohort: a cohort in which nobody walks any more is not shown. */
    private Map<UUID, List<Count>> counts(List<RegionId> regions) {
        return jdbc.sql("""
                select cohort, stage, count(*) as innovations from journey
                where region in (:regions) and status = 'ACTIVE' and stage is not null group by cohort, stage""")
                .param("regions", values(regions)).query(Count.class).list().stream().collect(Collectors.groupingBy(Count::cohort));
    }

    private Map<UUID, Long> overdue(List<RegionId> regions) {
        return jdbc.sql("""
                select cohort, '' as stage, count(distinct innovation) as innovations from open_task
                where region in (:regions) and overdue = true group by cohort""")
                .param("regions", values(regions)).query(Count.class).list().stream()
                .collect(Collectors.toMap(Count::cohort, Count::innovations));
    }

    private static List<UUID> values(List<RegionId> regions) {
        return regions.stream().map(RegionId::value).toList();
    }

    private record Count(UUID cohort, String stage, long innovations) {}
}
