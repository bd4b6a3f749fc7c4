package id.labinov.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Logs out of events and out of text, as tests write them. */
final class Build {

    static final String HEADER = "case,event,stage,visit,task,task_id,role,person,time,outcome\n";

    private Build() {}

    static FlowLog log(List<LogEvent> events) {
        var builder = new EventLogBuilder();
        for (var line = 0; line < events.size(); line++) {
            builder.add(events.get(line), line + 2);
        }
        return builder.build();
    }

    /** Rows under the header; a time written as 04-06 09 is that hour in Makassar. */
    static FlowLog log(Set<String> stages, String... rows) {
        return read(stages, (HEADER + hours(String.join("\n", rows))).getBytes(StandardCharsets.UTF_8));
    }

    static FlowLog read(Set<String> stages, byte[] csv) {
        var builder = new EventLogBuilder();
        try {
            EventReader.read(new ByteArrayInputStream(csv), stages, builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.build();
    }

    static String hours(String rows) {
        return rows.replaceAll("(?<=,)(\\d\\d-\\d\\d) (\\d\\d)(?=,)", "2026-$1T$2:00:00+08:00");
    }
}
