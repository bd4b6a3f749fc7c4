package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.cohort.CohortId;
import id.labinov.flow.FlowUnderMeasure;
import id.labinov.people.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of stages, which every page of figures begins with. */
class StageTableBench {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("bench.flow.many", 100_000);
    private static final int OF_REGION = 500;
    private static final int OF_LARGE_REGION = 5_000;
    private static final int ROUNDS = 7;
    private static final int VIEWS = 40;

    /** A cohort's and a region's table from the projection against the engine's own history, by its queries and by SQL. */
    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void projectionAgainstTheEnginesHistory(BenchDatabase database) throws Exception {
        try (var application = filled(database, FEW, OF_REGION, true)) {
            var figures = new FlowUnderMeasure(application);
            var engine = new EngineHistory(application);
            var api = new ArrayList<Double>();
            var sql = new ArrayList<Double>();
            for (var cohort : List.of(Optional.of(FlowMass.cohort()), Optional.<CohortId>empty())) {
                var innovations = cohort.isPresent() ? FlowMass.COHORT : OF_REGION;
                var own = figures.table(Set.of(FlowMass.region(0)), cohort, FlowMass.FROM, FlowMass.AS_OF);
                assertThat(engine.bySql(innovations)).isEqualTo(own);
                assertThat(engine.byQueries(innovations)).isEqualTo(own);
                Alternating.Work projected = () -> figures.table(Set.of(FlowMass.region(0)), cohort, FlowMass.FROM, FlowMass.AS_OF);
                for (var warm = 0; warm < VIEWS; warm++) {
                    projected.run();
                    engine.bySql(innovations);
                }
                api.addAll(Alternating.measure(ROUNDS, projected, () -> engine.byQueries(innovations)).speeds());
                sql.addAll(Alternating.measure(ROUNDS, projected, () -> engine.bySql(innovations)).speeds());
            }
            var detail = Map.<String, Object>of("innovations", FEW, "ofTheCohort", FlowMass.COHORT, "ofTheRegion", OF_REGION, "runs", "the first half: cohort; the second: region");
            new BenchReport().add("stage-table-vs-engine-api" + database.suffix(), "seconds by the engine's history queries / seconds from the projection", api, detail);
            new BenchReport().add("stage-table-vs-engine-sql" + database.suffix(), "seconds by SQL on the engine's history / seconds from the projection", sql, detail);
        }
    }

    /** What others have on the same host must not be felt, and the whole nation is read in the time of a few regions. */
    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void cohortDoesNotFeelTheHostsGrowthAndTheNationIsNotMuchSlowerThanARegion(BenchDatabase database) throws Exception {
        try (var small = filled(database, FEW, OF_LARGE_REGION, false); var large = filled(database, MANY, OF_LARGE_REGION, false)) {
            var few = new FlowUnderMeasure(small);
            var many = new FlowUnderMeasure(large);
            assertThat(cohort(many)).isEqualTo(cohort(few));
            for (var warm = 0; warm < 5 * VIEWS; warm++) {
                cohort(few);
                cohort(many);
            }
            var growth = IntStream.range(0, ROUNDS).mapToObj(round -> growth(few, many)).toList();
            new BenchReport().add("stage-table-growth" + database.suffix(), "p95 of a cohort's table at 100,000 innovations / at 10,000", growth,
                    Map.of("few", FEW, "many", MANY, "ofTheCohort", FlowMass.COHORT));

            nation(many);
            var nation = Alternating.measure(ROUNDS, () -> region(many), () -> nation(many));
            new BenchReport().add("national-table" + database.suffix(), "seconds of the nation's table / seconds of the table of a region of 5,000", nation.speeds(),
                    Map.of("innovations", MANY, "nationSeconds", BenchReport.median(nation.second()), "regionSeconds", BenchReport.median(nation.first())));
        }
    }

    private static double growth(FlowUnderMeasure few, FlowUnderMeasure many) {
        try {
            var fewTimes = new ArrayList<Double>();
            var manyTimes = new ArrayList<Double>();
            for (var view = 0; view < VIEWS; view++) {
                // View by view in turn: a hiccup of the machine meets both.
                var times = Alternating.measure(2, () -> cohort(few), () -> cohort(many));
                fewTimes.addAll(times.first());
                manyTimes.addAll(times.second());
            }
            return BenchReport.percentile(manyTimes, 0.95) / BenchReport.percentile(fewTimes, 0.95);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> cohort(FlowUnderMeasure figures) {
        return figures.table(Set.of(FlowMass.region(0)), Optional.of(FlowMass.cohort()), FlowMass.FROM, FlowMass.AS_OF);
    }

    private static List<String> region(FlowUnderMeasure figures) {
        return figures.table(Set.of(FlowMass.region(0)), Optional.empty(), FlowMass.FROM, FlowMass.AS_OF);
    }

    private static List<String> nation(FlowUnderMeasure figures) {
        Set<RegionId> all = IntStream.range(0, TaskMass.REGIONS).mapToObj(FlowMass::region).collect(Collectors.toSet());
        return figures.table(all, Optional.empty(), FlowMass.FROM, FlowMass.AS_OF);
    }

    static ConfigurableApplicationContext filled(BenchDatabase database, int innovations, int inFirstRegion, boolean engineToo) {
        var application = BenchApplication.start(database.fresh());
        try {
            var mass = new FlowMass(application.getBean(JdbcClient.class), application.getBean(JdbcTemplate.class), innovations);
            mass.numbers(inFirstRegion);
            mass.projection();
            if (engineToo) {
                mass.engineHistory();
            }
            mass.analyze();
            return application;
        } catch (RuntimeException unfilled) {
            application.close();
            throw unfilled;
        }
    }
}
