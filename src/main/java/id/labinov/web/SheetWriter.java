package id.labinov.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets whose cells can start nothing: a text that a spreadsheet would take for a formula gets an apostrophe in front (F12). */
final class SheetWriter {

    private static final int ROWS_HELD = 200;

    private SheetWriter() {}

    static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private static String harmless(Object cell) {
        var text = cell == null ? "" : cell.toString();
        return !(cell instanceof Number) && isFormula(text) ? "'" + text : text;
    }

    /** With mark and semicolons: so it opens in columns on an Indonesian office's computer. */
    static void csv(OutputStream out, List<String> heading, Iterator<? extends List<?>> rows) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var printer = new CSVPrinter(writer, CSVFormat.EXCEL.builder().setDelimiter(';').get());
        printer.printRecord(heading.stream().map(SheetWriter::harmless).toList());
        while (rows.hasNext()) {
            printer.printRecord(rows.next().stream().map(SheetWriter::harmless).toList());
        }
        printer.flush();
    }

    static void xlsx(OutputStream out, String name, List<String> heading, Iterator<? extends List<?>> rows) throws IOException {
        var book = new Workbook(out, "Labinov", "1.0");
        var sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
        cells(sheet, 0, heading);
        sheet.range(0, 0, 0, Math.max(0, heading.size() - 1)).style().bold().set();
        for (var number = 1; rows.hasNext(); number++) {
            cells(sheet, number, rows.next());
            if (number % ROWS_HELD == 0) {
                sheet.flush();
            }
        }
        book.finish();
    }

    private static void cells(Worksheet sheet, int row, List<?> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (cell != null) {
                sheet.value(row, column, harmless(cell));
            }
        }
    }
}
