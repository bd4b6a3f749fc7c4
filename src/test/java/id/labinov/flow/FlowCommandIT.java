package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.labinov.ApplicationClassPath;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people type it: a process of its own with little memory. */
class FlowCommandIT {

    private static final int CASES = 22_728;
    private static final int TASKS = 10;
    private static final List<String> STAGES = WorkedExample.PATH.stream().map(StageTarget::stage).toList();
    private static final Instant START = WorkedExample.at("04-06 00");

    @TempDir
    private Path folder;

    private record Answer(int code, String out, String err) {}

    private Answer flow(List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
                ApplicationClassPath.withoutTests(), "id.labinov.LabinovApplication", "flow"));
        command.addAll(arguments);
        var out = folder.resolve("out.json");
        var err = folder.resolve("err.txt");
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Nothing but the object on the first stream, nothing at all on the second, and no database beside it. */
    @Test
    void answersWithoutServerAndDatabase() throws Exception {
        var answer = flow(EventFiles.workedExample(folder).arguments());

        assertThat(List.of(answer.code(), answer.err())).containsExactly(0, "");
        assertThat(new ObjectMapper().readTree(answer.out()).at("/bottleneck").asText()).isEqualTo("DESIGN");
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("events.csv", "targets.csv", "out.json", "err.txt");
        }
    }

    @Test
    void refusesACellOfTenMegabytes() throws Exception {
        var answer = flow(EventFiles.of(folder, Build.HEADER + "x".repeat(10_000_000) + ",stage_entered,DESIGN,1,,,,,2026-04-06T09:00:00Z,\n").arguments());

        assertThat(answer).isEqualTo(new Answer(2, "", "events.csv, line 2: a cell is longer than 4096 bytes" + System.lineSeparator()));
    }

    @Test
    void readsAMillionEvents() throws Exception {
        var files = EventFiles.of(folder, Build.HEADER);
        try (var log = Files.newBufferedWriter(files.log(), StandardOpenOption.APPEND)) {
            write(log);
        }
        try (var rows = Files.lines(files.log())) {
            assertThat(rows.count() - 1).isGreaterThanOrEqualTo(1_000_000);
        }

        var answer = flow(files.arguments("2026-07-01T00:00:00+08:00", "2026-04-06T00:00:00+08:00"));

        assertThat(List.of(answer.code(), answer.err())).containsExactly(0, "");
        var json = new ObjectMapper().readTree(answer.out());
        assertThat(json.at("/leadTimes").size()).isEqualTo(CASES);
        assertThat(StreamSupport.stream(json.at("/stages").spliterator(), false).map(FlowCommandIT::figures)).containsOnly(
                List.of((double) CASES, 1.0, 1.0, 6.0 * CASES, 6.0 * CASES, 12.0 * CASES));
    }

    private static List<Double> figures(JsonNode stage) {
        return List.of("n", "p50", "kmP85", "worked", "queued", "engine").stream().map(name -> stage.get(name).asDouble()).toList();
    }

    /** Every end before every beginning, so that everything has to be remembered. A day in each stage: queued, worked, and then nothing. */
    private static void write(BufferedWriter log) throws IOException {
        for (var ends : List.of(true, false)) {
            for (var number = 0; number < CASES; number++) {
                for (var stage = 0; stage < STAGES.size(); stage++) {
                    visit(log, number, stage, ends);
                }
                for (var task = 0; task < TASKS; task++) {
                    task(log, number, task, ends);
                }
            }
        }
    }

    private static void visit(BufferedWriter log, int number, int stage, boolean ends) throws IOException {
        var outcome = stage == STAGES.size() - 1 ? "DONE" : "ADVANCED";
        log.write("INV-%05d,%s,%s,1,,,,,%s,%s%n".formatted(number, ends ? "stage_left" : "stage_entered", STAGES.get(stage),
                at(number, stage, ends ? 24 : 0), ends ? outcome : ""));
    }

    /** More tasks than stages: the first stages have two at the same time. */
    private static void task(BufferedWriter log, int number, int task, boolean ends) throws IOException {
        var stage = task % STAGES.size();
        var row = "INV-%05d,%s,%s,1,form,task-%05d-%d,coach,%s,%s,%s%n";
        if (ends) {
            log.write(row.formatted(number, "task_ended", STAGES.get(stage), number, task, "", at(number, stage, 12), "COMPLETED"));
            log.write(row.formatted(number, "task_assigned", STAGES.get(stage), number, task, "person-" + number % 97, at(number, stage, 6), ""));
        } else {
            log.write(row.formatted(number, "task_created", STAGES.get(stage), number, task, "", at(number, stage, 0), ""));
        }
    }

    private static Instant at(int number, int stage, int hour) {
        return START.plus(Duration.ofMinutes(number)).plus(Duration.ofHours(24L * stage + hour));
    }
}
