package id.labinov.journey;

import id.labinov.web.SheetFormat;
import id.labinov.web.Sheets;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The board as a sheet, in the order and with the filter of the page. */
@Component
class BoardSheet {

    private static final List<String> COLUMNS = List.of("number", "name", "agency", "place", "since", "court", "waits-for", "due", "overdue", "debts",
            "obligations", "coach");

    private final Sheets sheets;
    private final Texts texts;

    BoardSheet(Sheets sheets, Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
    }

    void send(SheetFormat format, String cohort, List<BoardRow> rows, ZoneId zone, HttpServletResponse response) throws IOException {
        sheets.send(format, response, cohort.replaceAll("[^\\p{L}\\p{N}]+", "-"),
                COLUMNS.stream().map(column -> texts.get("journey.board.column." + column)).toList(), rows.stream().map(row -> cells(row, zone)).iterator());
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
}
