package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The second start of the demo laboratory against a bare application with the engine's starter, web, JDBC and H2 and nothing of its
 * own, each a process of its own, from its launch to its ready line. A bare application without the engine is told beside it. */
class StartUpBench {

    private static final int ROUNDS = 5;
    private static final List<String> BARE_JARS = List.of("spring-", "tomcat-", "jackson-", "h2-", "HikariCP", "logback", "slf4j", "log4j-", "jul-to", "snakeyaml",
            "jakarta.annotation", "micrometer-");
    private static final List<String> ENGINE_JARS = List.of("camunda-", "feel-engine", "mybatis", "joda-time", "java-uuid", "jaxb-", "jakarta.xml.bind",
            "angus-activation", "jakarta.activation", "commons-lang3");
    private static final List<String> NOT_BARE = List.of("security", "session", "actuator", "modulith", "data-", "thymeleaf", "mail", "validation", "dataformat",
            "tx-events");

    private final Path folder = Files.createDirectories(Path.of("target/bench/start-up-" + System.nanoTime()));

    StartUpBench() throws IOException {}

    @Test
    void theSecondStartOfTheDemoAgainstABareApplication() throws Exception {
        var libraries = libraries();
        var demo = command("target/classes", libraries, "id.labinov.LabinovApplication", "--spring.profiles.active=demo", "--server.port=0");
        var bareTests = Files.createDirectories(folder.resolve("bare-classes/bare"));
        Files.copy(Path.of("target/test-classes/bare/BareApplication.class"), bareTests.resolve("BareApplication.class"));
        var bare = bare(bareTests.getParent(), libraries.stream().filter(library -> bare(library) || engine(library)).toList(), "bare");
        var withoutEngine = bare(bareTests.getParent(), libraries.stream().filter(StartUpBench::bare).toList(), "without-engine");
        var first = Alternating.seconds(() -> start(demo));
        start(bare);
        start(withoutEngine);

        var times = Alternating.measure(ROUNDS, () -> start(bare), () -> start(demo));
        var aside = Alternating.measure(ROUNDS, () -> start(withoutEngine), () -> start(bare));

        new BenchReport().add("start-up", "seconds of the demo's second start / seconds of a bare application with the engine", times.speeds(),
                Map.of("firstStartSeconds", first, "demoSeconds", BenchReport.median(times.second()), "bareSeconds", BenchReport.median(times.first()),
                        "bareWithoutEngineSeconds", BenchReport.median(aside.first())));
    }

    private List<String> bare(Path classes, List<String> libraries, String name) {
        return command(classes.toAbsolutePath().toString(), libraries, "bare.BareApplication", "--server.port=0",
                "--spring.datasource.url=jdbc:h2:file:" + folder.toAbsolutePath() + "/" + name);
    }

    /** The libraries that the application is shipped with. */
    private static List<String> libraries() throws IOException {
        try (var jar = new ZipFile("target/labinov.jar")) {
            var shipped = jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    // The packaging adds the tools for taking the jar apart; nothing of ours uses them.
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools")).collect(Collectors.toSet());
            var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            var found = Stream.of(path.split(File.pathSeparator)).filter(library -> shipped.contains(Path.of(library).getFileName().toString())).toList();
            assertThat(found).hasSameSizeAs(shipped);
            return found;
        }
    }

    private static boolean bare(String library) {
        var name = Path.of(library).getFileName().toString();
        return BARE_JARS.stream().anyMatch(name::startsWith) && NOT_BARE.stream().noneMatch(name::contains);
    }

    private static boolean engine(String library) {
        return ENGINE_JARS.stream().anyMatch(Path.of(library).getFileName().toString()::startsWith);
    }

    private List<String> command(String classes, List<String> libraries, String main, String... arguments) {
        var path = new ArrayList<>(List.of(Path.of(classes).toAbsolutePath().toString()));
        path.addAll(libraries);
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=UTC", "-Xmx1g", "-cp",
                String.join(File.pathSeparator, path), main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** From the launch to the line with which Boot says that it is ready; then it is stopped in order. */
    private void start(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        var said = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null && !line.contains(" : Started ")) {
                said.append(line).append('\n');
            }
            assertThat(line).as("it did not start:%n%s", said).isNotNull();
            // The process's own destroy would close what it still says.
            process.toHandle().destroy();
            lines.transferTo(Writer.nullWriter());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
