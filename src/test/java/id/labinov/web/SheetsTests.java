package id.labinov.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

class SheetsTests {

    private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.required("name", "unit.name", "Dinas Kesehatan"),
            SheetColumn.optional("phone", "unit.phone", "+62811", "HP"));

    private final Sheets sheets = sheets();

    private static Sheets sheets() {
        var messages = new StaticMessageSource();
        messages.addMessage("unit.name", Locale.forLanguageTag("id"), "Nama unit");
        messages.addMessage("unit.name", Locale.ENGLISH, "Unit name");
        messages.addMessage("unit.phone", Locale.forLanguageTag("id"), "Telepon");
        messages.addMessage("unit.phone", Locale.ENGLISH, "Telephone");
        messages.addMessage("web.sheets.sheet", Locale.forLanguageTag("id"), "Daftar");
        messages.addMessage("web.sheets.sheet", Locale.ENGLISH, "List");
        return new Sheets(messages, new Texts(messages));
    }

    private List<SheetRow> read(byte[] content) throws IOException {
        var rows = new ArrayList<SheetRow>();
        sheets.read(new ByteArrayInputStream(content), COLUMNS, rows::add);
        return rows;
    }

    private List<SheetRow> read(String content, Charset charset) throws IOException {
        return read(content.getBytes(charset));
    }

    private static void assertRefused(byte[] content, String messageKey) {
        assertThatThrownBy(() -> sheets().read(new ByteArrayInputStream(content), COLUMNS, row -> { }))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.messages()).singleElement()
                        .satisfies(message -> assertThat(message.messageKey()).isEqualTo(messageKey)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorIsSeenFromTheHeading(String sign) throws IOException {
        var rows = read(String.join(sign, "Telepon", "NAMA  UNIT", "Lain") + "\n" + String.join(sign, "0811", "Dinas A", "x") + "\n",
                StandardCharsets.UTF_8);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.get("name")).isEqualTo("Dinas A");
            assertThat(row.get("phone")).isEqualTo("0811");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void lettersSurviveEveryEncodingThatOfficesSave(String charset) throws IOException {
        var rows = read("unit name;hp\nPosyandu “Mélati” – Soreang;1\n", Charset.forName(charset));

        assertThat(rows.get(0).get("name")).isEqualTo("Posyandu “Mélati” – Soreang");
    }

    @Test
    void markOfUtf8IsNoPartOfTheHeading() throws IOException {
        assertThat(read("\uFEFFname\nA\n", StandardCharsets.UTF_8).get(0).get("name")).isEqualTo("A");
    }

    @Test
    void quotedCellsKeepSeparatorsAndLines() throws IOException {
        var rows = read("name,hp\n\"A, \"\"B\"\"\nC\",2\n\n,\nD,3\n", StandardCharsets.UTF_8);

        assertThat(rows).extracting(row -> row.get("name")).containsExactly("A, \"B\"\nC", "D");
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 5);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenReadsBackAsItWas(SheetFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        var cells = List.of(Arrays.asList("=HYPERLINK(\"http://x\")", "+62811"), Arrays.asList("@a", null), Arrays.asList("-", 12.5));

        sheets.write(format, out, List.of("Nama unit", "Telepon"), cells.iterator());

        assertThat(read(out.toByteArray())).extracting(row -> row.get("name") + "|" + row.get("phone"))
                .containsExactly("=HYPERLINK(\"http://x\")|+62811", "@a|", "-|12.5");
    }

    @Test
    void noCellOfACsvStartsAFormula() throws IOException {
        var out = new ByteArrayOutputStream();

        sheets.write(SheetFormat.CSV, out, List.of("a"), List.of(List.of("=1"), List.of("+1"), List.of("-1"), List.of("@1"), List.of(-1)).iterator());

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFa\r\n'=1\r\n'+1\r\n'-1\r\n'@1\r\n-1\r\n");
    }

    @Test
    void datesAndNumbersOfASpreadsheetReadPlainly() throws IOException {
        var rows = read(workbook(LocalDate.of(2023, 12, 7), 1234.5));

        assertThat(rows.get(0).get("name")).isEqualTo("2023-12-07");
        assertThat(rows.get(0).get("phone")).isEqualTo("1234.5");
    }

    @Test
    void numberThatTheSpreadsheetCutShortDoesNotLookWhole() throws IOException {
        assertThat(read(workbook(LocalDate.EPOCH, 198001012005011003d)).get(0).get("phone")).contains("E");
    }

    private static byte[] workbook(LocalDate name, Number phone) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("One");
            sheet.value(0, 0, "name");
            sheet.value(0, 1, "phone");
            sheet.value(1, 0, name);
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, phone);
        }
        return out.toByteArray();
    }

    @Test
    void tenThousandRowsAreReadAndOneMoreIsRefused() throws IOException {
        var most = "name\n" + IntStream.range(0, Sheets.MOST_ROWS).mapToObj(row -> "unit " + row + "\n").reduce(new StringBuilder(),
                StringBuilder::append, StringBuilder::append);

        assertThat(read(most, StandardCharsets.UTF_8)).hasSize(10_000);
        assertRefused((most + "one more\n").getBytes(StandardCharsets.UTF_8), "web.sheets.too-long");
    }

    @Test
    void wrongFilesAreRefusedInWords() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var writer = new ZipOutputStream(zip)) {
            writer.putNextEntry(new ZipEntry("a.txt"));
            writer.write(1);
        }

        assertRefused(zip.toByteArray(), "web.sheets.no-sheet");
        assertRefused(Arrays.copyOf(zip.toByteArray(), 40), "web.sheets.no-sheet");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "web.sheets.no-sheet");
        assertRefused(new byte[0], "web.sheets.empty");
        assertRefused("\n\n".getBytes(StandardCharsets.UTF_8), "web.sheets.empty");
        assertRefused("phone\n1\n".getBytes(StandardCharsets.UTF_8), "web.sheets.column-missing");
    }

    @Test
    void fileThatUnpacksToTooMuchIsRefused() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var writer = new ZipOutputStream(zip)) {
            writer.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var block = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 201; megabyte++) {
                writer.write(block);
            }
        }

        assertRefused(zip.toByteArray(), "web.sheets.too-large");
    }
}
