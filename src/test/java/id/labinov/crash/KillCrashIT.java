package id.labinov.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.crash.OnDisk.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code kill -9} at a random moment while fifty tasks are being completed, again and again on the same database. */
class KillCrashIT {

    private static final int KILLS = Integer.getInteger("crash.kills", 3);
    private static final int COMPLETIONS = 50;
    private static final int PEOPLE = 5;
    /** Between two answers, so that a kill falls into the middle of an act. */
    private static final int MOMENT_MILLIS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private final Path folder = Path.of("target", "crash").toAbsolutePath();
    private final Path database = folder.resolve("labinov");
    private final Path log = folder.resolve("application.log");
    private ApplicationProcess application;

    /** What is known after a kill. */
    private record Kill(int answered, int unanswered, int unansweredDone) {}

    @BeforeEach
    void aLaboratoryOnDisk() throws IOException {
        Files.createDirectories(folder);
        for (var left : List.of(OnDisk.file(database), log)) {
            Files.deleteIfExists(left);
        }
        PreparedLaboratory.prepare(database, COMPLETIONS + KILLS);
    }

    @AfterEach
    void noProcessIsLeft() throws Exception {
        if (application != null) {
            application.kill();
        }
    }

    @Test
    void noActThatWasAnsweredIsLostAndNoneIsHalfDone() throws Exception {
        var kills = new ArrayList<Kill>();
        var answered = new HashMap<String, String>();
        for (var number = 0; number < KILLS; number++) {
            kills.add(killDuringWork(answered));
        }
        Files.writeString(folder.resolve("report.txt"), figures(kills));

        application = ApplicationProcess.start(database, log);
        var again = sendAgain(answered);
        application.kill();

        assertThat(again).as("an act that was answered, sent again").containsOnly(true);
        assertThat(OnDisk.read(database).closed().values()).as("closings of each task").containsOnly(1);
        assertThat(kills.stream().mapToInt(Kill::answered).sum()).as("acts answered in all kills").isPositive();
    }

    private Kill killDuringWork(Map<String, String> answeredBefore) throws Exception {
        var waiting = waiting(OnDisk.read(database).open());
        application = ApplicationProcess.start(database, log);
        var people = signIn();
        var sent = ConcurrentHashMap.<String>newKeySet();
        var answered = new ConcurrentHashMap<String, String>();
        var refused = ConcurrentHashMap.<String>newKeySet();
        var pool = Executors.newFixedThreadPool(PEOPLE * 2);
        var next = new AtomicInteger();
        // Counted in answers, not in time: slow machines are killed in the middle of their work too.
        var enough = new CountDownLatch(chance.nextInt(waiting.size()));
        for (var thread = 0; thread < PEOPLE * 2; thread++) {
            pool.submit(() -> work(waiting, next, people, sent, answered, refused, enough));
        }
        enough.await(PATIENCE.toMinutes(), TimeUnit.MINUTES);
        application.endsWithin(chance.nextInt(MOMENT_MILLIS));
        application.kill();
        pool.shutdown();
        assertThat(pool.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
        answeredBefore.putAll(answered);
        return judge(sent, answered, answeredBefore, refused);
    }

    private Kill judge(Set<String> sent, Map<String, String> answered, Map<String, String> answeredEver, Set<String> refused) throws Exception {
        var disk = OnDisk.read(database);

        assertThat(refused).as("tasks whose completion was refused, seed %s", seed).isEmpty();
        assertThat(disk.differences()).as("half-done acts, seed %s", seed).isEmpty();
        assertThat(answeredEver.keySet()).as("acts that were answered, and are not on disk, seed %s", seed).allSatisfy(task ->
                assertThat(disk.closed()).containsEntry(task, 1));
        assertThat(disk.closed().values()).as("closings of each task, seed %s", seed).allMatch(times -> times == 1);
        var unanswered = sent.stream().filter(task -> !answered.containsKey(task)).toList();
        return new Kill(answered.size(), unanswered.size(), (int) unanswered.stream().filter(disk.closed()::containsKey).count());
    }

    private List<Waiting> waiting(List<Waiting> open) {
        var mine = new ArrayList<>(open.stream().filter(task -> who(task) != null).toList());
        Collections.shuffle(mine, chance);
        return mine.subList(0, Math.min(COMPLETIONS, mine.size()));
    }

    /** Who completes such a task; null for those that this test leaves alone. */
    private static String who(Waiting task) {
        return switch (task.key()) {
            case "diagnose-decision", "design-decision", "delivery-decision", "documentation-decision" -> PreparedLaboratory.COACH;
            case "display-decision" -> PreparedLaboratory.MANAGER;
            case "drum-up-decision", "submission-worksheet" -> null;
            default -> task.key().endsWith("-worksheet") ? task.leader() : null;
        };
    }

    private Map<String, Visitor> signIn() throws Exception {
        var people = new HashMap<String, Visitor>();
        for (var person : Stream.concat(PreparedLaboratory.LEADERS.stream(), Stream.of(PreparedLaboratory.COACH, PreparedLaboratory.MANAGER)).toList()) {
            people.put(person, Visitor.signedIn(application, person));
        }
        return people;
    }

    private static Void work(List<Waiting> waiting, AtomicInteger next, Map<String, Visitor> people, Set<String> sent, Map<String, String> answered,
            Set<String> refused, CountDownLatch enough) throws InterruptedException {
        for (var at = next.getAndIncrement(); at < waiting.size(); at = next.getAndIncrement()) {
            var task = waiting.get(at);
            sent.add(task.id());
            try {
                var answer = complete(people, task.id(), task.key(), who(task));
                if (Visitor.accepted(answer)) {
                    answered.put(task.id(), task.key() + " " + who(task));
                } else {
                    refused.add(task + " " + answer.statusCode() + " " + Jsoup.parse(answer.body()).select("main").text());
                }
            } catch (IOException killed) {
                return null;
            }
            enough.countDown();
        }
        return null;
    }

    private static java.net.http.HttpResponse<String> complete(Map<String, Visitor> people, String id, String key, String who)
            throws IOException, InterruptedException {
        return people.get(who).post("/tasks/" + id + "/complete",
                key.endsWith("-decision") ? Map.of("_asked", "decision", "decision", "ADVANCE", "_version", "0") : Map.of());
    }

    /** The browser's back button after a crash: the same act once more. */
    private List<Boolean> sendAgain(Map<String, String> answered) throws Exception {
        var people = signIn();
        var accepted = new ArrayList<Boolean>();
        for (var act : answered.entrySet().stream().limit(COMPLETIONS).toList()) {
            var what = act.getValue().split(" ");
            accepted.add(Visitor.accepted(complete(people, act.getKey(), what[0], what[1])));
        }
        return accepted;
    }

    private String figures(List<Kill> kills) {
        return "kill -9 %d times (seed %d): %d acts answered, all on disk; %d in flight when killed, of which %d were done whole and the rest not at all; answered before each kill: %s".formatted(
                kills.size(), seed, kills.stream().mapToInt(Kill::answered).sum(), kills.stream().mapToInt(Kill::unanswered).sum(),
                kills.stream().mapToInt(Kill::unansweredDone).sum(), kills.stream().map(Kill::answered).toList());
    }
}
