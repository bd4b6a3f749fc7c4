package id.labinov.crash;

import id.labinov.ApplicationClassPath;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real application as a process of its own, which can be killed. */
final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final int port;
    private final Path log;

    private ApplicationProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static ApplicationProcess start(Path database, Path log) throws Exception {
        return start(database.getParent(), log, "", List.of("--spring.datasource.url=" + PreparedLaboratory.address(database)));
    }

    /** @param beside a further entry of the class path, or nothing */
    static ApplicationProcess start(Path folder, Path log, String beside, List<String> settings) throws Exception {
        var port = freePort();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=UTC", "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", ApplicationClassPath.withoutTests() + (beside.isEmpty() ? "" : File.pathSeparator + beside),
                "id.labinov.LabinovApplication", "--server.port=" + port, "--server.address=127.0.0.1", "--logging.level.root=warn"));
        command.addAll(settings);
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        var started = new ApplicationProcess(process, port, log);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        started.awaitHealth();
        return started;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** What {@code kill -9} does: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end");
        }
    }

    /** Waits so long, or until the process has ended. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws Exception {
        kill();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitHealth() throws Exception {
        var http = HttpClient.newHttpClient();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (http.send(HttpRequest.newBuilder(address("/actuator/health")).build(), BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            endsWithin(100);
        }
        process.destroyForcibly();
        throw new AssertionError("does not start:\n" + Files.readString(log));
    }
}
