package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.flow.FlowUnderMeasure;
import id.labinov.innovation.InnovationId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it costs an act that the figures' own tables are written with it. */
class ProjectionOverheadBench {

    private static final int ROUNDS = 9;
    private static final int JOURNEYS = 15;
    private static final int WARM_UP = 40;

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void completionsWithTheProjectionAgainstWithout(BenchDatabase database) throws Exception {
        try (var application = BenchApplication.start(database.fresh(), List.of(FlowUnderMeasure.Beside.class), "--spring.main.allow-bean-definition-overriding=true")) {
            var place = BenchPlace.in(application);
            var walking = new Walking(place, place.everyGateIs("BLOCKS"));
            var figures = new FlowUnderMeasure(application);
            var innovations = new ArrayDeque<>(IntStream.range(0, WARM_UP + 2 * ROUNDS * JOURNEYS).mapToObj(number -> place.innovation(place.leader())).toList());
            var tasks = walk(walking, innovations, WARM_UP) / WARM_UP;

            var times = Alternating.measure(ROUNDS, () -> walk(figures, true, walking, innovations), () -> walk(figures, false, walking, innovations));

            assertThat(application.getBean(JdbcClient.class).sql("select count(*) from task_fact where completed").query(Long.class).single())
                    .isEqualTo((long) tasks * (WARM_UP + ROUNDS * JOURNEYS));
            new BenchReport().add("projection-overhead" + database.suffix(), "completions a second with the projection / completions a second without", times.speeds(),
                    Map.of("tasksPerJourney", tasks, "journeysPerRun", JOURNEYS));
        }
    }

    private static void walk(FlowUnderMeasure figures, boolean projecting, Walking walking, Deque<InnovationId> innovations) {
        figures.projecting(projecting);
        walk(walking, innovations, JOURNEYS);
    }

    private static int walk(Walking walking, Deque<InnovationId> innovations, int count) {
        return IntStream.range(0, count).map(number -> walking.walk(innovations.poll())).sum();
    }
}
