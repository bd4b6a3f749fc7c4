package id.labinov.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Writes papers, one or many in one file, as PDF or Word. */
@Component
public class Papers {

    private final Pdf pdf;

    Papers(Pdf pdf) {
        this.pdf = pdf;
    }

    /** @param papers at least one; each begins on a page of its own; all lie as the first one does */
    public void write(PaperFormat format, List<Paper> papers, OutputStream out) throws IOException {
        var first = papers.get(0);
        if (format == PaperFormat.PDF) {
            pdf.write("document/paper", Map.of("papers", papers, "first", first), first.kind(), first.language(), out);
        } else {
            new WordWriter().write(papers, out);
        }
    }

    /** How many pages a paper fills in print. */
    public int pages(Paper paper) throws IOException {
        var drawn = new ByteArrayOutputStream();
        write(PaperFormat.PDF, List.of(paper), drawn);
        try (var document = Loader.loadPDF(drawn.toByteArray())) {
            return document.getNumberOfPages();
        }
    }

    /** As {@link #write}, as a download. @param name of the file, without extension */
    public void send(PaperFormat format, List<Paper> papers, String name, HttpServletResponse response) throws IOException {
        response.setContentType(format.contentType());
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(name + "." + format.extension(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("Cache-Control", "private, no-store");
        write(format, papers, response.getOutputStream());
    }
}
