package id.labinov.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an XLSX file, row by row. */
final class XlsxReader {

    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final BigDecimal EXACT = new BigDecimal("1e15");

    private XlsxReader() {}

    static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static void read(byte[] content, HeadedRows rows) throws IOException {
        refuseBomb(content);
        var input = new ByteArrayInputStream(content);
        try (var book = guarded(() -> new ReadableWorkbook(input, new ReadingOptions(true, false)));
                var sheet = guarded(() -> book.getFirstSheet().openStream())) {
            var found = sheet.iterator();
            while (guarded(found::hasNext)) {
                var row = guarded(found::next);
                rows.row(row.getRowNum(), guarded(() -> cells(row)));
            }
        }
    }

    /** The library answers with nearly any exception to a file that only looks like a workbook. What the rows' reader throws passes. */
    private static <T> T guarded(Callable<T> reading) {
        try {
            return reading.call();
        } catch (Exception noWorkbook) {
            throw InvalidInput.of("file", "web.sheets.no-sheet");
        }
    }

    /** A few kilobytes can unpack to gigabytes; what the directory of the file says of its sizes proves nothing. */
    private static void refuseBomb(byte[] content) {
        if (guarded(() -> unpacked(content)) > MOST_UNPACKED) {
            throw InvalidInput.of("file", "web.sheets.too-large");
        }
    }

    private static long unpacked(byte[] content) throws IOException {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var data = zip.getInputStream(entry)) {
                    for (var read = data.read(buffer); read >= 0 && unpacked <= MOST_UNPACKED; read = data.read(buffer)) {
                        unpacked += read;
                    }
                }
            }
        }
        return unpacked;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        row.forEach(cell -> cells.add(cell == null ? "" : text(cell)));
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static String number(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null && format.matches("(?i).*(yy|d.?m|m.?d).*")) {
            return cell.asDate().toLocalDate().toString();
        }
        // A spreadsheet keeps 15 digits: a longer number (a NIP) has lost its end, and must not look whole.
        var number = cell.asNumber();
        return number.abs().compareTo(EXACT) < 0 ? number.stripTrailingZeros().toPlainString() : cell.getRawValue().contains("E")
                ? cell.getRawValue() : number.round(new MathContext(15)).toEngineeringString();
    }
}
