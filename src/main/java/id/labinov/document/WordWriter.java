package id.labinov.document;

import id.labinov.document.Paper.Heading;
import id.labinov.document.Paper.Illustration;
import id.labinov.document.Paper.Kind;
import id.labinov.document.Paper.Paragraph;
import id.labinov.document.Paper.Part;
import id.labinov.document.Paper.Signature;
import id.labinov.document.Paper.Table;
import id.labinov.document.Paper.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes papers as a Word file that an office can go on working with: headings are headings, tables are tables. One per file. */
final class WordWriter {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    private final XWPFDocument document = new XWPFDocument();
    private final WordText text = new WordText(document);
    private final WordTables tables = new WordTables(document, text);

    void write(List<Paper> papers, OutputStream out) throws IOException {
        var first = papers.get(0);
        text.styles(first.language());
        document.getProperties().getCoreProperties().setTitle(first.title());
        document.getProperties().getCoreProperties().setCreator("Labinov");
        page(first.kind());
        for (var paper : papers) {
            head(paper, paper != first);
            for (var part : paper.parts()) {
                add(part, paper.kind() == Kind.CERTIFICATE);
            }
        }
        document.write(out);
        document.close();
    }

    /** All papers of a file lie alike: that of the first one. */
    private void page(Kind kind) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        var lying = kind == Kind.WIDE || kind == Kind.CERTIFICATE;
        size.setW(twips(lying ? 297 : 210));
        size.setH(twips(lying ? 210 : 297));
        size.setOrient(lying ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        var margin = twips(lying ? 16 : 20);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
        margins.setGutter(twips(0));
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MILLIMETRE));
    }

    private void head(Paper paper, boolean onNewPage) throws IOException {
        var start = document.createParagraph();
        start.setPageBreak(onNewPage);
        start.setAlignment(ParagraphAlignment.CENTER);
        start.setSpacingAfter(0);
        if (paper.logo().isPresent()) {
            text.picture(start.createRun(), paper.logo().get(), 18 * text.ratio(paper.logo().get()));
        }
        var last = start;
        for (var line : paper.letterhead()) {
            last = document.createParagraph();
            last.setAlignment(ParagraphAlignment.CENTER);
            last.setSpacingAfter(0);
            text.write(last, line, line.equals(paper.letterhead().get(0)) ? 13 : 10, line.equals(paper.letterhead().get(0)));
        }
        if (!paper.letterhead().isEmpty() && paper.kind() != Kind.CERTIFICATE) {
            last.setBorderBottom(Borders.DOUBLE);
        }
        var title = text.heading(1, paper.title());
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingBefore(200);
    }

    private void add(Part part, boolean certificate) throws IOException {
        if (part instanceof Heading heading) {
            text.heading(2, heading.text());
        } else if (part instanceof Paragraph paragraph) {
            paragraph(paragraph, certificate);
        } else if (part instanceof Table table) {
            tables.add(table);
        } else if (part instanceof Illustration illustration) {
            illustration(illustration);
        } else if (part instanceof Signature signature) {
            tables.add(signature);
        }
    }

    private void paragraph(Paragraph paragraph, boolean certificate) {
        var written = document.createParagraph();
        if (certificate || paragraph.tone() == Tone.CENTRED || paragraph.tone() == Tone.NAME) {
            written.setAlignment(ParagraphAlignment.CENTER);
        }
        written.setSpacingAfter(120);
        var size = paragraph.tone() == Tone.NAME ? 22 : paragraph.tone() == Tone.SMALL ? 8.5 : certificate ? 12 : 10.5;
        text.write(written, paragraph.text(), size, paragraph.tone() == Tone.NAME);
    }

    private void illustration(Illustration illustration) throws IOException {
        var place = document.createParagraph();
        place.setAlignment(ParagraphAlignment.CENTER);
        text.picture(place.createRun(), illustration.picture(), illustration.widthMillimetres());
        if (!illustration.caption().isEmpty()) {
            var caption = document.createParagraph();
            caption.setAlignment(ParagraphAlignment.CENTER);
            text.write(caption, illustration.caption(), 9, false);
        }
    }
}
