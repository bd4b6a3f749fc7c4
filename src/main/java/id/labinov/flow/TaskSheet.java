package id.labinov.flow;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row for each task: for tools that count from start to end only, and so would take a task that was laid down meanwhile for held.
 * @param office working time of the region; its columns are empty for tasks in years without a list of holidays */
record TaskSheet(Appendable out, Style style, ExportScope scope, OfficeCalendar office) {

    static final List<String> HEADER = List.of("case", "task", "stage", "visit", "role", "created", "first_claimed", "ended", "outcome", "queue_h", "held_h",
            "holders", "w_queue_h", "w_held_h");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final int DIGITS = 6;

    /** How numbers and columns are parted. */
    enum Style {
        PLAIN(',', '.'),
        /** Opens in columns where the computer speaks Indonesian. */
        EXCEL(';', ',');

        private final char column;
        private final char decimal;

        Style(char column, char decimal) {
            this.column = column;
            this.decimal = decimal;
        }

        private String row(List<String> cells) {
            return cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(column)));
        }

        private String cell(String text) {
            var plain = text.indexOf(column) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }

        private String number(Duration time) {
            var hours = BigDecimal.valueOf(Numbers.hours(time)).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
            return (hours.signum() == 0 ? "0" : hours.toPlainString()).replace('.', decimal);
        }
    }

    void begin() throws IOException {
        if (style == Style.EXCEL) {
            out.append('\uFEFF');
        }
        row(HEADER);
    }

    void write(ExportedCase one) throws IOException {
        for (var visit : one.stays().toList()) {
            for (var task : visit.tasks()) {
                row(cells(visit, task));
            }
        }
    }

    private List<String> cells(StageVisit visit, TaskFact task) {
        var time = task.time(scope.asOf(), TimeMeasure.CALENDAR);
        var working = Optional.of(task.life().until(scope.asOf())).filter(life -> office.unlisted(life).isEmpty()).map(life -> task.time(scope.asOf(), office));
        return List.of(SafeCell.of(visit.innovation()), SafeCell.of(task.key()), visit.stage(), Integer.toString(visit.number()), task.role(), time(task.life().from()),
                task.holdings().isEmpty() ? "" : time(task.holdings().get(0).span().from()), task.life().isOpen() ? "" : time(task.life().to()), outcome(task),
                style.number(time.queue()), style.number(time.held()), Integer.toString(task.holdings().size()), hours(working, TaskTime::queue),
                hours(working, TaskTime::held));
    }

    private String hours(Optional<TaskTime> time, Function<TaskTime, Duration> part) {
        return time.map(part).map(style::number).orElse("");
    }

    private static String outcome(TaskFact task) {
        return task.life().isOpen() ? "" : task.completed() ? LogEvent.COMPLETED : LogEvent.CANCELLED;
    }

    private String time(Instant at) {
        return ISO.format(at.atZone(scope.zone()));
    }

    private void row(List<String> cells) throws IOException {
        out.append(style.row(cells)).append("\r\n");
    }
}
