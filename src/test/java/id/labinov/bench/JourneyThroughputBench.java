package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.flow.FlowUnderMeasure;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.journey.engine.BareEngine;
import id.labinov.notification.MailsUnderMeasure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Complete journeys through the application's own services (forms checked, rows, events, audit) against the bare engine on the same models. Both
 * answer an act only when it is on disk; the detail also tells the share of an engine that does not wait for that. What notices and figures cost
 * on top has measures of its own; the share of the whole application is told beside it. */
class JourneyThroughputBench {

    private static final int ROUNDS = 9;
    private static final int JOURNEYS = 20;
    private static final int WARM_UP = 60;

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void completeJourneysAgainstTheBareEngine(BenchDatabase database) throws Exception {
        var address = database.fresh();
        var alone = database.fresh();
        try (var application = BenchApplication.start(address, List.of(FlowUnderMeasure.Beside.class, MailsUnderMeasure.Switchable.class),
                "--spring.main.allow-bean-definition-overriding=true"); var bare = new BareEngine(alone.url(), alone.user(), alone.password())) {
            var place = BenchPlace.in(application);
            var walking = new Walking(place, place.everyGateIs("BLOCKS"));
            var stages = application.getBean(Stages.class).all().stream().map(Stage::key).toList();
            var innovations = new ArrayDeque<>(IntStream.range(0, WARM_UP + 3 * ROUNDS * JOURNEYS)
                    .mapToObj(number -> place.innovation(place.leader())).toList());

            var tasks = walk(walking, innovations, 1);
            assertThat(tasks).isEqualTo(bare.walk(stages, BenchPlace.GATES, "BLOCKS"));
            walk(walking, innovations, WARM_UP - 1);
            walk(bare, stages, WARM_UP - 1);
            bare.answersWhenOnDisk(true);
            var whole = Alternating.measure(ROUNDS, () -> walk(walking, innovations, JOURNEYS), () -> walk(bare, stages, JOURNEYS));
            new FlowUnderMeasure(application).projecting(false);
            new MailsUnderMeasure(application).telling(false);
            var times = Alternating.measure(ROUNDS, () -> walk(walking, innovations, JOURNEYS), () -> walk(bare, stages, JOURNEYS));
            bare.answersWhenOnDisk(false);
            var forgetful = Alternating.measure(ROUNDS, () -> walk(walking, innovations, JOURNEYS), () -> walk(bare, stages, JOURNEYS));

            assertThat(bare.ended()).isEqualTo(WARM_UP + 3 * ROUNDS * JOURNEYS);
            new BenchReport().add("journey-throughput" + database.suffix(),
                    "completions a second through the application's services / completions a second of the bare engine", times.speeds(),
                    detail(times, forgetful, tasks));
            new BenchReport().add("journey-throughput-whole" + database.suffix(),
                    "the same with notices and figures / completions a second of the bare engine", whole.speeds(), detail(whole, tasks));
        } finally {
            BenchDatabase.drop(alone);
        }
    }

    private static int walk(Walking walking, Deque<InnovationId> innovations, int count) {
        return IntStream.range(0, count).map(number -> walking.walk(innovations.poll())).sum();
    }

    private static void walk(BareEngine bare, List<String> stages, int count) {
        IntStream.range(0, count).forEach(number -> bare.walk(stages, BenchPlace.GATES, "BLOCKS"));
    }

    private static Map<String, Object> detail(Alternating.Times times, Alternating.Times forgetful, int tasks) {
        var detail = detail(times, tasks);
        detail.put("ratioToAnEngineThatDoesNotWaitForTheDisk", BenchReport.median(forgetful.speeds()));
        return detail;
    }

    private static Map<String, Object> detail(Alternating.Times times, int tasks) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("tasksPerJourney", tasks);
        detail.put("journeysPerRun", JOURNEYS);
        detail.put("applicationCompletionsPerSecond", tasks * JOURNEYS / BenchReport.median(times.first()));
        detail.put("bareCompletionsPerSecond", tasks * JOURNEYS / BenchReport.median(times.second()));
        return detail;
    }
}
