package id.labinov.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The two files of the command, and its arguments. */
record EventFiles(Path log, Path targets) {

    static final String TARGETS = "stage,days\nDRUM_UP,3\nDIAGNOSE,10\nDESIGN,21\nDELIVERY,14\nDISPLAY,3\nDOCUMENTATION,10\nSUBMISSION,14\n";

    /** Rows in no order, as they may come. */
    static EventFiles workedExample(Path folder) throws IOException {
        var events = new ArrayList<>(WorkedExample.events());
        Collections.shuffle(events, new Random(7));
        var csv = new StringBuilder();
        var writer = EventWriter.begin(csv, "cohort");
        for (var event : events) {
            writer.write(event, "Angkatan I, 2026");
        }
        return of(folder, csv.toString());
    }

    static EventFiles of(Path folder, String log) throws IOException {
        return new EventFiles(Files.writeString(folder.resolve("events.csv"), log), Files.writeString(folder.resolve("targets.csv"), TARGETS));
    }

    List<String> arguments(String asOf, String from) {
        return List.of("--log", log.toString(), "--as-of", asOf, "--from", from, "--targets", targets.toString(), "--zone", "Asia/Makassar",
                "--format", "json");
    }

    List<String> arguments() {
        return arguments("2026-07-01T00:00:00+08:00", "2026-04-06T00:00:00+08:00");
    }
}
