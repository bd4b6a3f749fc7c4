package id.labinov.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Reads sheets that people upload, row by row, and writes templates and lists: CSV and XLSX. */
@Component
public class Sheets {

    /** More rows than this are several files. */
    public static final int MOST_ROWS = 10_000;
    /** Nor is a larger file read. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);

    private final MessageSource messages;
    private final Texts texts;

    Sheets(MessageSource messages, Texts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    /** Gives each row that is not empty to the reader, in order; the kind of file is seen from its content.
     * @return how many rows there were
     * @throws InvalidInput for the field {@code file}: no sheet, no heading, a required column missing, too long */
    public int read(InputStream file, List<SheetColumn> columns, Consumer<SheetRow> reader) throws IOException {
        var content = file.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw InvalidInput.of("file", "web.sheets.too-large");
        }
        var rows = new HeadedRows(new Headings(columns, this::names, texts), reader);
        if (XlsxReader.isZip(content)) {
            XlsxReader.read(content, rows);
        } else {
            CsvReader.read(content, rows);
        }
        return rows.count();
    }

    private List<String> names(SheetColumn column) {
        return Stream.of(LANGUAGES.stream().map(language -> messages.getMessage(column.messageKey(), null, language)),
                Stream.of(column.key()), column.otherNames().stream()).flatMap(names -> names).toList();
    }

    /** Writes a list: one row at a time, so that a long list needs no memory. Numbers and dates stay what they are.
     * @param cells texts, {@link Number}s, {@link LocalDate}s; null is an empty cell */
    public void write(SheetFormat format, OutputStream out, List<String> heading, Iterator<? extends List<?>> cells) throws IOException {
        if (format == SheetFormat.CSV) {
            SheetWriter.csv(out, heading, cells);
        } else {
            SheetWriter.xlsx(out, texts.get("web.sheets.sheet"), heading, cells);
        }
    }

    /** As {@link #write}, as a download. @param name of the file, without extension */
    public void send(SheetFormat format, HttpServletResponse response, String name, List<String> heading,
            Iterator<? extends List<?>> cells) throws IOException {
        response.setContentType(format.contentType());
        var disposition = ContentDisposition.attachment().filename(name + "." + format.extension(), StandardCharsets.UTF_8).build();
        response.setHeader("Content-Disposition", disposition.toString());
        write(format, response.getOutputStream(), heading, cells);
    }

    /** The sheet that people fill in: headings in the reader's language, and one example row to overwrite. */
    public void sendTemplate(SheetFormat format, HttpServletResponse response, String name, List<SheetColumn> columns) throws IOException {
        var heading = columns.stream().map(column -> texts.get(column.messageKey())).toList();
        send(format, response, name, heading, List.of(columns.stream().map(SheetColumn::example).toList()).iterator());
    }
}
