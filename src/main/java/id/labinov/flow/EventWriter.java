package id.labinov.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the event CSV, row by row. Times are written in UTC with everything they have, so that nothing is lost. */
final class EventWriter {

    private final Appendable out;

    private EventWriter(Appendable out) {
        this.out = out;
    }

    /** @param further columns after the ten: readers ignore them */
    static EventWriter begin(Appendable out, String... further) throws IOException {
        var writer = new EventWriter(out);
        writer.row(EventReader.HEADER, further);
        return writer;
    }

    void write(LogEvent event, String... further) throws IOException {
        row(List.of(event.caseName(), event.type().word(), event.stage(), Integer.toString(event.visit()), event.task(), event.taskId(),
                event.role(), event.person(), event.time().toString(), event.outcome()), further);
    }

    private void row(List<String> cells, String... further) throws IOException {
        var all = new ArrayList<>(cells);
        all.addAll(List.of(further));
        out.append(all.stream().map(EventWriter::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String cell(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
