package id.labinov.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import id.labinov.document.Paper.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Draws a template as PDF: tagged for screen readers, with every font inside. The template is well-formed XHTML with a title, {@code lang}
 * and a description ({@code meta} named subject), takes its style sheet from {@code ${css}}, and shows pictures as {@code data:} addresses: nothing else is fetched. */
@Component
public class Pdf {

    private static final String LIBERATION = "liberation/LiberationSans-";
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    private final ITemplateEngine templates;

    Pdf(ITemplateEngine templates) {
        this.templates = templates;
        // It would tell of each paper how long each part of it took, past the application's log.
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    /** @param kind decides size and margins of all pages */
    public void write(String template, Map<String, Object> model, Kind kind, Locale language, OutputStream out) throws IOException {
        var values = new HashMap<>(model);
        values.put("css", style(kind.name().toLowerCase(Locale.ROOT)) + style("paper"));
        var page = parsed(templates.process(template, new Context(language, values)));
        var builder = new PdfRendererBuilder().usePdfUaAccessibility(true).withProducer("Labinov").useReplacementText("□")
                .useUriResolver((base, address) -> address.startsWith("data:") ? address : null).withW3cDocument(page, null).toStream(out);
        letters(builder, "Letters", LIBERATION, "Regular", "Bold", "Italic", "BoldItalic");
        letters(builder, "Signs", DEJAVU, "", "-Bold", "-Oblique", "-BoldOblique");
        builder.run();
    }

    private static void letters(PdfRendererBuilder builder, String family, String file, String plain, String bold, String italic, String both) {
        builder.useFont(() -> font(file + plain), family, 400, FontStyle.NORMAL, true)
                .useFont(() -> font(file + bold), family, 700, FontStyle.NORMAL, true)
                .useFont(() -> font(file + italic), family, 400, FontStyle.ITALIC, true)
                .useFont(() -> font(file + both), family, 700, FontStyle.ITALIC, true);
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource(file + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String style(String name) throws IOException {
        return new ClassPathResource("document/" + name + ".css").getContentAsString(StandardCharsets.UTF_8);
    }

    private static Document parsed(String xhtml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException | ParserConfigurationException notWellFormed) {
            throw new IllegalStateException(notWellFormed);
        }
    }
}
