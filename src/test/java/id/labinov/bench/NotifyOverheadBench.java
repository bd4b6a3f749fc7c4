package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.innovation.InnovationId;
import id.labinov.notification.MailsUnderMeasure;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What it costs an act to tell people of it: completions of which each tells five people by mail, against completions that tell nobody beyond what
 * the application's own table says. */
class NotifyOverheadBench {

    private static final int ROUNDS = 9;
    private static final int JOURNEYS = 15;
    private static final int WARM_UP = 40;
    private static final int TOLD = 5;

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void completionThatNotifiesFiveAgainstOneThatNotifiesNobody(BenchDatabase database) throws Exception {
        try (var application = BenchApplication.start(database.fresh(), List.of(MailsUnderMeasure.Beside.class))) {
            var place = BenchPlace.in(application);
            var walking = new Walking(place, place.everyGateIs("BLOCKS"));
            var mails = new MailsUnderMeasure(application);
            var people = IntStream.range(0, TOLD).mapToObj(number -> place.person(Role.COACH)).toList();
            var innovations = new ArrayDeque<>(IntStream.range(0, WARM_UP + 2 * ROUNDS * JOURNEYS).mapToObj(number -> place.innovation(place.leader())).toList());
            mails.tell(people);
            var tasks = walk(walking, innovations, WARM_UP) / WARM_UP;
            assertThat(mails.notices()).isEqualTo(TOLD * tasks * WARM_UP);

            var times = Alternating.measure(ROUNDS, () -> walkTelling(people, mails, walking, innovations), () -> walkTelling(List.of(), mails, walking, innovations));

            assertThat(mails.notices()).isEqualTo(TOLD * tasks * (WARM_UP + ROUNDS * JOURNEYS));
            new BenchReport().add("notify-overhead" + database.suffix(), "completions a second that tell five people by mail / completions a second that tell nobody",
                    times.speeds(), Map.of("people", TOLD, "tasksPerJourney", tasks, "journeysPerRun", JOURNEYS,
                            "tellingCompletionsPerSecond", tasks * JOURNEYS / BenchReport.median(times.first()),
                            "silentCompletionsPerSecond", tasks * JOURNEYS / BenchReport.median(times.second())));
        }
    }

    private static void walkTelling(List<PersonId> people, MailsUnderMeasure mails, Walking walking, Deque<InnovationId> innovations) {
        mails.tell(people);
        walk(walking, innovations, JOURNEYS);
    }

    private static int walk(Walking walking, Deque<InnovationId> innovations, int count) {
        return IntStream.range(0, count).map(number -> walking.walk(innovations.poll())).sum();
    }
}
