package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import id.labinov.web.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A list as a sheet, written row by row. The columns are those that the import reads. */
@Component
class ListExport {

    private static final List<String> COLUMNS = List.of("number", "name", "summary", "agency", "leader", "maturity", "registered");

    private final InnovationList list;
    private final Texts texts;

    ListExport(InnovationList list, Texts texts) {
        this.list = list;
        this.texts = texts;
    }

    void csv(CurrentPerson me, ListFilter filter, OutputStream to) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        // Spreadsheets take a file without this mark for Latin letters.
        writer.write('\ufeff');
        var csv = new CSVPrinter(writer, CSVFormat.EXCEL);
        csv.printRecord(header());
        list.each(me, filter, row -> {
            try {
                csv.printRecord(cells(row).stream().map(ListExport::harmless).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        csv.flush();
    }

    void xlsx(CurrentPerson me, ListFilter filter, OutputStream to) throws IOException {
        var workbook = new Workbook(to, "Labinov", "1.0");
        var sheet = workbook.newWorksheet(texts.get("innovation.list.title"));
        var line = new int[] {0};
        write(sheet, line[0]++, header());
        list.each(me, filter, row -> write(sheet, line[0]++, cells(row)));
        workbook.finish();
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
    }

    private List<String> header() {
        return COLUMNS.stream().map(column -> texts.get("innovation.export." + column)).toList();
    }

    private List<String> cells(InnovationList.Row row) {
        return Stream.of(row.number(), row.name(), row.summary(), row.agency(), row.leader(), texts.get("innovation.maturity." + row.maturity()),
                row.registered().toString()).toList();
    }

    /** A cell that begins like a formula would be run by the spreadsheet that opens it. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
