package id.labinov.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.labinov.LabinovApplication;
import id.labinov.notification.MailsUnderMeasure;
import id.labinov.people.Actor;
import id.labinov.people.People;
import id.labinov.people.People.NewPerson;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code kill -9} of one of two nodes on PostgreSQL while five hundred mails go out, again and again. */
class MailCrashIT {

    private static final int KILLS = (Integer.getInteger("crash.kills", 3) + 1) / 2;
    private static final int MAILS = 500;
    /** Between two messages, so that a kill falls into the middle of one. */
    private static final int MOMENT_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Actor SOMEBODY = Actor.of(PersonId.next());

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private final Path folder = Path.of("target", "crash-mail").toAbsolutePath();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private EmbeddedPostgres postgres;
    /** Makes rows and reads them; it sends nothing itself. */
    private ConfigurableApplicationContext desk;
    private MailsUnderMeasure mails;
    private RegionId region;
    private List<PersonId> people;
    private ApplicationProcess staying;

    @BeforeEach
    void twoNodesAndAMailServer() throws Exception {
        Files.createDirectories(folder);
        texts();
        postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "100").setServerConfig("synchronous_commit", "on").start();
        server.start();
        desk = new SpringApplicationBuilder(LabinovApplication.class).web(WebApplicationType.SERVLET).run(settings(Stream.of("--test.database.own=true",
                "--server.port=0", "--camunda.bpm.job-execution.enabled=false")).toArray(String[]::new));
        mails = new MailsUnderMeasure(desk);
        region = desk.getBean(Regions.class).add("SURAT", "Kota Tahan Banting", "Asia/Makassar", "", SOMEBODY).id();
        people = IntStream.range(0, 7).mapToObj(number -> desk.getBean(People.class).add(new NewPerson(region, "Orang " + number,
                Optional.of("orang" + number + "@crash.contoh.go.id"), Optional.empty(), Optional.empty(), Set.of(Role.COACH), Set.of()), SOMEBODY).id()).toList();
        staying = node("staying.log");
    }

    /** What the mails say is not this test's matter. */
    private void texts() throws IOException {
        Files.createDirectories(folder.resolve("mail"));
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(folder.resolve("mail/sample.md"), "Yth. {{name}}, {{what}}.\n");
        Files.writeString(folder.resolve("messages/sample-notices.properties"), "notification.subject.sample={{what}}\n");
    }

    private Stream<String> settings(Stream<String> more) {
        return Stream.concat(Stream.of("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres", "--labinov.mail.host=127.0.0.1", "--labinov.mail.port=" + server.getSmtp().getPort(),
                "--labinov.mail.security=NONE", "--labinov.mail.from=labinov@contoh.go.id", "--labinov.mail.site=https://labinov.contoh.go.id",
                "--labinov.mail.connect-timeout=1s", "--labinov.mail.timeout=1s", "--labinov.mail.lease=5s", "--labinov.mail.every=100ms"), more);
    }

    private ApplicationProcess node(String log) throws Exception {
        return ApplicationProcess.start(folder, folder.resolve(log), folder.toString(), settings(Stream.empty()).toList());
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        if (staying != null) {
            staying.kill();
        }
        if (desk != null) {
            desk.close();
        }
        server.stop();
        postgres.close();
    }

    @Test
    void everyMailArrivesAndAtMostOneOfAKillTwiceUnderTheSameId() throws Exception {
        var repeated = new ArrayList<Integer>();
        for (int kill = 0; kill < KILLS; kill++) {
            repeated.add(killWhileMailsGoOut());
        }

        Files.writeString(folder.resolve("report.txt"), "kill -9 of one of two nodes %d times (seed %d): %d mails each, all arrived; repeated: %s%n"
                .formatted(KILLS, seed, MAILS, repeated));
    }

    /** @return how many messages arrived twice */
    private int killWhileMailsGoOut() throws Exception {
        server.purgeEmailFromAllMailboxes();
        var before = mails.count("SENT");
        try (var falling = node("falling.log")) {
            mails.fill(region, people, MAILS, "PENDING");
            var enough = MAILS / 10 + chance.nextInt(MAILS * 7 / 10);
            until(() -> server.getReceivedMessages().length >= enough);
            falling.endsWithin(chance.nextInt(MOMENT_MILLIS));
            falling.kill();
        }
        until(() -> mails.count("SENT") == before + MAILS);

        var arrived = arrived();
        assertThat(arrived.keySet()).as("messages that arrived, seed %s", seed).hasSize(MAILS);
        var twice = (int) arrived.values().stream().filter(times -> times > 1).count();
        assertThat(arrived.values().stream().mapToLong(times -> times - 1).sum()).as("messages that were repeated, seed %s", seed).isLessThanOrEqualTo(1);
        return twice;
    }

    /** How often each Message-ID arrived. */
    private Map<String, Long> arrived() throws MessagingException {
        var ids = new ArrayList<String>();
        for (var message : server.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        return ids.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private void until(BooleanSupplier reached) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("Nothing more came within %s, seed %s; mails that stand still: %s", PATIENCE, seed, mails.unsent());
            }
            Thread.sleep(5);
        }
    }
}
