package id.labinov.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The specification's example: ten innovations, as events. */
final class WorkedExample {

    static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    static final Period PERIOD = new Period(at("04-06 00"), at("07-01 00"));
    static final List<StageTarget> PATH = Stream.of("DRUM_UP 3", "DIAGNOSE 10", "DESIGN 21", "DELIVERY 14", "DISPLAY 3", "DOCUMENTATION 10", "SUBMISSION 14")
            .map(stage -> stage.split(" ")).map(stage -> new StageTarget(stage[0], Optional.of(Duration.ofDays(Long.parseLong(stage[1]))))).toList();
    static final WorkingCalendar OFFICE = new WorkingCalendar(ZONE,
            Stream.of(DayOfWeek.values()).limit(5).collect(Collectors.toMap(day -> day, day -> new WorkingCalendar.Hours(LocalTime.of(8, 0), LocalTime.of(16, 0)))),
            Set.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 16)), Set.of(2026));
    private static final Map<String, Outcome> ENDS = Map.of("R", Outcome.RETURNED, "W", Outcome.WITHDRAWN, "D", Outcome.DONE);

    private final List<LogEvent> events = new ArrayList<>();
    private final Map<List<String>, Integer> visits = new HashMap<>();

    private WorkedExample() {}

    static List<LogEvent> events() {
        var example = new WorkedExample();
        lines("visits.txt").forEach(example::visits);
        lines("tasks.csv").skip(1).forEach(example::task);
        return example.events;
    }

    static FlowLog log() {
        return Build.log(events());
    }

    static StageTable table() {
        return StageTable.of(log(), PATH, PERIOD);
    }

    static StageVisit visit(String innovation, String stage, int number) {
        return log().knownAt(PERIOD.asOf()).visits().filter(visit -> visit.innovation().equals(innovation) && visit.stage().equals(stage)
                && visit.number() == number).findFirst().orElseThrow();
    }

    static Instant at(String monthDayHour) {
        return LocalDateTime.parse("2026-" + monthDayHour, DateTimeFormatter.ofPattern("uuuu-MM-dd HH")).atZone(ZONE).toInstant();
    }

    static Stream<String> lines(String resource) {
        try (var in = WorkedExample.class.getResourceAsStream("/flow/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As INV-01 04-06 09 DRUM_UP→04-08 09 ... D: how a visit ended stands before the next stage. */
    private void visits(String line) {
        var innovation = line.substring(0, 6);
        var since = line.substring(7, 15);
        for (var part : line.substring(16).replaceAll(" (?=[A-Z_]{5,})", "|").split("\\|")) {
            var words = part.split("[→ ]");
            var visit = visits.merge(List.of(innovation, words[0]), 1, Integer::sum);
            add(innovation, EventType.STAGE_ENTERED, words[0], visit, since, "");
            if (!words[1].equals("open")) {
                since = words[1] + " " + words[2];
                add(innovation, EventType.STAGE_LEFT, words[0], visit, since, (words.length > 3 ? ENDS.get(words[3]) : Outcome.ADVANCED).name());
            }
        }
    }

    private void add(String innovation, EventType type, String stage, int visit, String time, String outcome) {
        events.add(new LogEvent(innovation, type, stage, visit, "", "", "", "", at(time), outcome));
    }

    private void task(String line) {
        var cells = line.split(",");
        var id = cells[0] + "-" + cells[1] + "-" + events.size();
        add(cells, id, EventType.TASK_CREATED, "", cells[3], "");
        Arrays.stream(cells[4].split("; ")).filter(holding -> !holding.equals("–")).forEach(holding -> {
            var person = holding.substring(0, holding.indexOf(' '));
            var times = holding.substring(person.length() + 1).split("–");
            add(cells, id, EventType.TASK_ASSIGNED, person, times[0], "");
            if (!times[1].equals("now")) {
                add(cells, id, EventType.TASK_UNASSIGNED, person, times[1], "");
            }
        });
        if (!cells[5].equals("open")) {
            add(cells, id, EventType.TASK_ENDED, "", cells[5], "COMPLETED");
        }
    }

    private void add(String[] cells, String id, EventType type, String person, String time, String outcome) {
        var stage = cells[1].startsWith("design") ? "DESIGN" : "SUBMISSION";
        // Only INV-02 comes to DESIGN twice; its second visit begins on 8 May.
        var visit = cells[0].equals("INV-02") && cells[3].compareTo("05-08") >= 0 ? 2 : 1;
        events.add(new LogEvent(cells[0], type, stage, visit, cells[1], id, cells[2], person, at(time), outcome));
    }
}
