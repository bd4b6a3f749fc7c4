package id.labinov.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.labinov.document.Paper.Heading;
import id.labinov.document.Paper.Illustration;
import id.labinov.document.Paper.Kind;
import id.labinov.document.Paper.Paragraph;
import id.labinov.document.Paper.Signature;
import id.labinov.document.Paper.Table;
import id.labinov.document.Paper.Tone;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PapersTests {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String ADDRESS = "https://lab.contoh.go.id/certificates/Zm9vYmFyYmF6cXV4cXV1eA";

    private final Papers papers = new Papers(pdf());

    private static Pdf pdf() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new Pdf(engine);
    }

    private static Paper minutes() {
        var rows = IntStream.rangeClosed(1, 60).mapToObj(number -> List.of("" + number, "Tim " + number + " — “Antre dari Rumah”", "siap ✓")).toList();
        return new Paper(Kind.LETTER, INDONESIAN, List.of("PEMERINTAH KOTA CONTOH", "Jl. Jenderal Sudirman No. 1"), Optional.of(QrCode.picture("logo", "Lambang")),
                "Notulen klinik 7–8 Desember 2023", List.of(new Heading("Hasil"), Paragraph.of("Kafé <kampung> & 👍 halaman\nbaris kedua\u0001"),
                        new Table("Daftar tim", List.of("No.", "Tim", "Hasil"), rows, List.of(1, 6, 2)),
                        new Illustration(QrCode.picture("foto", "Foto ruang"), 40, "Suasana ruang"),
                        new Signature("Contoh, 8 Desember 2023", "Kepala Badan", "Dr. Andi, M.Si.", "NIP 198001012005011001", Optional.empty(), "")));
    }

    private static Paper certificate(String name) {
        return new Paper(Kind.CERTIFICATE, INDONESIAN, List.of("PEMERINTAH KOTA CONTOH"), Optional.empty(), "SERTIFIKAT",
                List.of(new Paragraph("diberikan kepada", Tone.CENTRED), new Paragraph(name, Tone.NAME), new Signature("Contoh, 8 Desember 2023", "Kepala Badan",
                        "Dr. Andi, M.Si.", "", Optional.of(QrCode.picture(ADDRESS, "Kode QR")), "Periksa keaslian di\n" + ADDRESS)));
    }

    private byte[] written(PaperFormat format, Paper... all) throws Exception {
        var out = new ByteArrayOutputStream();
        papers.write(format, List.of(all), out);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/" + all[0].kind().name().toLowerCase() + all.length + "." + format.extension()), out.toByteArray());
        return out.toByteArray();
    }

    private static String textOfWord(byte[] file) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file)); var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static String textOfPdf(byte[] file) throws Exception {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> words(String text) {
        return List.of(text.replaceAll("\\d+ / \\d+|[□👍]|\\s+", " ").strip().split("\\s+"));
    }

    @Test
    void wordAndPdfSayTheSame() throws Exception {
        var pdf = textOfPdf(written(PaperFormat.PDF, minutes()));
        var word = textOfWord(written(PaperFormat.DOCX, minutes()));

        assertThat(pdf).contains("Notulen klinik 7–8 Desember 2023", "Kafé <kampung> &", "— “Antre dari Rumah”", "siap ✓", "□ halaman");
        assertThat(word).contains("👍 halaman\nbaris kedua").contains("NIP 198001012005011001");
        // A heading row is printed again on each page, a word file repeats it when it is printed.
        assertThat(words(pdf).stream().distinct()).containsExactlyInAnyOrderElementsOf(words(word).stream().distinct().toList());
    }

    @Test
    void pdfIsTaggedAndCarriesItsFonts() throws Exception {
        try (var document = Loader.loadPDF(written(PaperFormat.PDF, minutes()))) {
            var catalog = document.getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8)).contains("dc:description", "pdfuaid:part");
            assertThat(catalog.getLanguage()).isEqualTo("id");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Notulen klinik 7–8 Desember 2023");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void eachCertificateIsOneLyingPageWhoseCodeCanBeRead() throws Exception {
        try (var document = Loader.loadPDF(written(PaperFormat.PDF, certificate("Hj. Nurlina, S.Kep."), certificate("Budi 😀")))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var size = document.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isGreaterThan(size.getHeight());
            assertThat(decoded(new PDFRenderer(document).renderImageWithDPI(1, 150))).isEqualTo(ADDRESS);
            assertThat(new PDFTextStripper().getText(document)).contains("Hj. Nurlina, S.Kep.", "Budi 😀");
        }
    }

    @Test
    void wordShowsPicturesWithWhatTheyShow() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(written(PaperFormat.DOCX, minutes())))) {
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW()).isEqualTo(java.math.BigInteger.valueOf(11906));
            assertThat(document.getAllPictures()).hasSize(2);
            assertThat(document.getDocument().xmlText()).contains("descr=\"Foto ruang\"");
            assertThat(document.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getParagraphs()).anyMatch(paragraph -> "Heading2".equals(paragraph.getStyle()) && paragraph.getText().equals("Hasil"));
        }
    }

    private static String decoded(BufferedImage page) throws Exception {
        ImageIO.write(page, "png", Path.of("target/papers/certificate.png").toFile());
        var dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots)))).getText();
    }
}
