package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.notification.MailsUnderMeasure;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/** Messages a second into a local SMTP server: the outbox against a bare loop of the same library over one connection, and an outbox with years of
 * sent mails against an empty one. Rows are made and the server's mailboxes emptied outside the measure. */
class OutboxDrainBench {

    private static final int ROUNDS = 9;
    private static final int MESSAGES = 400;
    private static final int WARM_UP = 1500;
    private static final int SENT = 100_000;
    private static final int PEOPLE = 20;

    /** An application with its people. */
    private record Post(BenchPlace place, MailsUnderMeasure mails, List<PersonId> people) {

        /** What making the place told its people is sent before anything is measured. */
        static Post in(ApplicationContext application) throws Exception {
            var place = BenchPlace.in(application);
            var post = new Post(place, new MailsUnderMeasure(application), IntStream.range(0, PEOPLE).mapToObj(number -> place.person(Role.COACH)).toList());
            post.mails().drain();
            return post;
        }

        double drain(int messages) throws Exception {
            mails.fill(place.region(), people, messages, "PENDING");
            mails.empty();
            var seconds = Alternating.seconds(mails::drain);
            assertThat(mails.arrived()).isEqualTo(messages);
            return seconds;
        }

        double bare(int messages) throws Exception {
            mails.empty();
            var seconds = Alternating.seconds(() -> mails.sendBare("orang@ukur.contoh.go.id", messages));
            assertThat(mails.arrived()).isEqualTo(messages);
            return seconds;
        }
    }

    /** One side of a comparison. */
    private interface Side {
        double seconds() throws Exception;
    }

    private static Alternating.Times alternating(Side first, Side second) throws Exception {
        var times = new Alternating.Times(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                times.first().add(first.seconds());
                times.second().add(second.seconds());
            } else {
                times.second().add(second.seconds());
                times.first().add(first.seconds());
            }
        }
        return times;
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void outboxAgainstABareLoop(BenchDatabase database) throws Exception {
        try (var application = BenchApplication.start(database.fresh(), List.of(MailsUnderMeasure.Beside.class))) {
            var post = Post.in(application);
            post.drain(WARM_UP);
            post.bare(WARM_UP);

            var times = alternating(() -> post.drain(MESSAGES), () -> post.bare(MESSAGES));

            report("outbox-drain" + database.suffix(), "messages a second out of the outbox / messages a second of a bare loop", times);
        }
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void outboxWithManySentMailsAgainstOneWithout(BenchDatabase database) throws Exception {
        try (var full = BenchApplication.start(database.fresh(), List.of(MailsUnderMeasure.Beside.class));
                var empty = BenchApplication.start(database.fresh(), List.of(MailsUnderMeasure.Beside.class))) {
            var laden = Post.in(full);
            var light = Post.in(empty);
            var before = laden.mails().count("SENT");
            laden.mails().fill(laden.place().region(), laden.people(), SENT, "SENT");
            laden.mails().settle();
            light.mails().settle();
            laden.drain(WARM_UP);
            light.drain(WARM_UP);

            var times = alternating(() -> laden.drain(MESSAGES), () -> light.drain(MESSAGES));

            assertThat(laden.mails().count("SENT")).isEqualTo(before + SENT + WARM_UP + ROUNDS * MESSAGES);
            report("outbox-drain-full" + database.suffix(), "messages a second with 100,000 sent rows / messages a second with none", times);
        }
    }

    private static void report(String name, String compares, Alternating.Times times) throws Exception {
        new BenchReport().add(name, compares, times.speeds(), Map.of("messages", MESSAGES, "firstPerSecond", MESSAGES / BenchReport.median(times.first()),
                "secondPerSecond", MESSAGES / BenchReport.median(times.second())));
    }
}
