package id.labinov.journey;

import id.labinov.web.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** The board as a sheet, in the order and with the filter of the page. */
@Component
class BoardSheet {

    private static final List<String> COLUMNS = List.of("number", "name", "agency", "place", "since", "court", "waits-for", "due", "overdue", "debts",
            "obligations", "coach");

    private final Texts texts;

    BoardSheet(Texts texts) {
        this.texts = texts;
    }

    void csv(List<BoardRow> rows, ZoneId zone, OutputStream out) throws IOException {
        // The mark at the start lets spreadsheet programs read the file as UTF-8.
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        try (var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            printer.printRecord(headings());
            for (var row : rows) {
                printer.printRecord(cells(row, zone).stream().map(BoardSheet::harmless).toList());
            }
        }
    }

    void xlsx(List<BoardRow> rows, ZoneId zone, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Labinov", "1.0")) {
            var sheet = workbook.newWorksheet(texts.get("journey.board.sheet"));
            var headings = headings();
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int line = 0; line < rows.size(); line++) {
                var cells = cells(rows.get(line), zone);
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, line + 1, column, cells.get(column));
                }
            }
            sheet.freezePane(0, 1);
        }
    }

    private static void put(org.dhatim.fastexcel.Worksheet sheet, int line, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(line, column, number);
        } else if (cell instanceof LocalDate date) {
            sheet.value(line, column, date);
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(line, column, cell.toString());
        }
    }

    private List<String> headings() {
        return COLUMNS.stream().map(column -> texts.get("journey.board.column." + column)).toList();
    }

    private List<Object> cells(BoardRow row, ZoneId zone) {
        return Stream.of(row.innovation().number(), row.innovation().name(), row.agency(), place(row), day(row.since(), zone),
                row.court().map(role -> texts.get("journey.court." + role)).orElse(""), row.waitsFor(),
                day(row.due().map(due -> due.minusMillis(1)), zone), row.overdue() ? texts.get("journey.board.yes") : "", row.debts(),
                row.obligations(), row.coach().orElse("")).map(Object.class::cast).toList();
    }

    private String place(BoardRow row) {
        return row.stage().map(stage -> texts.get("stage." + stage + ".name")).orElseGet(() -> texts.get("journey.status." + row.status()));
    }

    private static Object day(Optional<Instant> instant, ZoneId zone) {
        return instant.<Object>map(at -> LocalDate.ofInstant(at, zone)).orElse("");
    }

    /** A cell that begins like a formula would be calculated by the program that opens the file. */
    private static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : cell;
    }
}
