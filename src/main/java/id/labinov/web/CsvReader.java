package id.labinov.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** Reads CSV as offices really save it: comma, semicolon or tab, UTF-8 with or without mark, UTF-16, or Windows-1252. */
final class CsvReader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_HEADING = 20_000;

    private CsvReader() {}

    static void read(byte[] content, HeadedRows rows) throws IOException {
        var charset = charset(content);
        var format = CSVFormat.DEFAULT.builder().setDelimiter(separator(content, charset)).setIgnoreEmptyLines(false)
                .setLenientEof(true).setTrailingData(true).get();
        try (var parser = format.parse(open(content, charset))) {
            for (var row : parser) {
                if (row.getRecordNumber() > 1 || !row.get(0).startsWith("sep=")) {
                    rows.row((int) row.getRecordNumber(), row.toList());
                }
            }
        } catch (UncheckedIOException broken) {
            throw InvalidInput.of("file", "web.sheets.unreadable");
        }
    }

    private static Charset charset(byte[] content) throws IOException {
        if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        for (var one : content) {
            if (one == 0) {
                throw InvalidInput.of("file", "web.sheets.no-sheet");
            }
        }
        return isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(byte[] content) throws IOException {
        try (var strict = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder())) {
            strict.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException otherCharset) {
            return false;
        }
    }

    private static Reader open(byte[] content, Charset charset) {
        var mark = starts(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new InputStreamReader(new ByteArrayInputStream(content, mark, content.length - mark), charset);
    }

    private static boolean starts(byte[] content, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The sign that stands most often in the heading, outside quotes; a file with one column has none. */
    private static String separator(byte[] content, Charset charset) throws IOException {
        var start = new char[LONGEST_HEADING];
        int length;
        try (var reader = open(content, charset)) {
            length = Math.max(0, reader.read(start));
        }
        var heading = new String(start, 0, length).strip().lines().findFirst().orElse("");
        if (heading.startsWith("sep=") && heading.length() > 4) {
            return heading.substring(4, 5);
        }
        var outside = heading.replaceAll("\"[^\"]*\"", "");
        return Stream.of(";", ",", "\t").max(Comparator.comparingLong(sign -> outside.chars().filter(one -> one == sign.charAt(0)).count()))
                .orElseThrow();
    }
}
