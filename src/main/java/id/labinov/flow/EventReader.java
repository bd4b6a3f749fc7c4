package id.labinov.flow;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the event CSV row by row, in whatever order the rows stand, and refuses the first that says nothing clear. */
final class EventReader {

    static final List<String> HEADER = List.of("case", "event", "stage", "visit", "task", "task_id", "role", "person", "time", "outcome");

    /** What becomes of the events. */
    interface Events {

        void add(LogEvent event, long line);
    }

    private final CsvRows rows;
    private final Set<String> stages;

    private EventReader(CsvRows rows, Set<String> stages) {
        this.rows = rows;
        this.stages = stages;
    }

    static void read(InputStream log, Set<String> stages, Events events) throws IOException {
        new EventReader(new CsvRows(log), stages).read(events);
    }

    private void read(Events events) throws IOException {
        var header = rows.next().orElseThrow(() -> new RefusedInput(1, "the file is empty; its header is " + String.join(",", HEADER)));
        if (header.size() < HEADER.size() || !header.subList(0, HEADER.size()).equals(HEADER)) {
            throw new RefusedInput(rows.line(), "the header is not " + String.join(",", HEADER));
        }
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            if (row.get().size() != header.size()) {
                throw refused("has " + row.get().size() + " cells, the header has " + header.size());
            }
            events.add(event(row.get()), rows.line());
        }
    }

    private LogEvent event(List<String> row) {
        var type = EventType.named(row.get(1)).orElseThrow(() -> refused("the event '" + ReadTime.shown(row.get(1)) + "' is unknown"));
        if (!stages.contains(row.get(2))) {
            throw refused("the stage '" + ReadTime.shown(row.get(2)) + "' is unknown: it is not among the targets");
        }
        var event = new LogEvent(needed(row, 0), type, row.get(2), visit(row.get(3)), row.get(4), type.isOfTask() ? needed(row, 5) : row.get(5),
                row.get(6), type.isOfHolder() ? needed(row, 7) : row.get(7), time(row.get(8)), row.get(9));
        check(type, event.outcome());
        return event;
    }

    private String needed(List<String> row, int cell) {
        if (row.get(cell).isEmpty()) {
            throw refused(row.get(1) + " without " + HEADER.get(cell));
        }
        return row.get(cell);
    }

    private int visit(String number) {
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw refused("the visit '" + ReadTime.shown(number) + "' is no number from 1 on");
        }
        return Integer.parseInt(number);
    }

    private Instant time(String text) {
        try {
            return ReadTime.instant(text);
        } catch (RefusedInput unclear) {
            throw refused(unclear.getMessage());
        }
    }

    private void check(EventType type, String outcome) {
        var known = switch (type) {
            case STAGE_LEFT -> Stream.of(Outcome.values()).anyMatch(one -> one != Outcome.OPEN && one.name().equals(outcome));
            case TASK_ENDED -> outcome.equals(LogEvent.COMPLETED) || outcome.equals(LogEvent.CANCELLED);
            default -> true;
        };
        if (!known) {
            throw refused("the outcome '" + ReadTime.shown(outcome) + "' of " + type.word() + " is unknown");
        }
    }

    private RefusedInput refused(String reason) {
        return new RefusedInput(rows.line(), reason);
    }
}
