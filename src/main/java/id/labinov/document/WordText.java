package id.labinov.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Words and pictures of a Word file. */
final class WordText {

    private static final String LETTERS = "Arial";
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final XWPFDocument document;

    WordText(XWPFDocument document) {
        this.document = document;
    }

    /** The letters of the whole file, and headings that Word lists in its outline. */
    void styles(Locale language) {
        var styles = document.createStyles();
        styles.setSpellingLanguage("en".equals(language.getLanguage()) ? "en-GB" : "id-ID");
        for (int level = 1; level <= 2; level++) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.addNewName().setVal("heading " + level);
            style.addNewQFormat();
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            style.setType(STStyleType.PARAGRAPH);
            styles.addStyle(new XWPFStyle(style));
        }
    }

    XWPFParagraph heading(int level, String text) {
        var heading = document.createParagraph();
        heading.setStyle("Heading" + level);
        heading.setKeepNext(true);
        heading.setSpacingAfter(120);
        write(heading, text, level == 1 ? 15 : 12, true);
        return heading;
    }

    /** Line breaks stay. */
    XWPFRun write(XWPFParagraph into, String text, double size, boolean bold) {
        var run = into.createRun();
        run.setFontFamily(LETTERS);
        run.setFontSize(size);
        run.setBold(bold);
        var lines = text.split("\n", -1);
        for (int number = 0; number < lines.length; number++) {
            if (number > 0) {
                run.addBreak();
            }
            run.setText(lines[number], number);
        }
        return run;
    }

    void picture(XWPFRun run, Picture picture, double widthMillimetres) throws IOException {
        var width = widthMillimetres * POINTS_PER_MILLIMETRE;
        try {
            var placed = run.addPicture(new ByteArrayInputStream(picture.content()), picture.isPng() ? PictureType.PNG : PictureType.JPEG, "picture",
                    Units.toEMU(width), Units.toEMU(width / ratio(picture)));
            placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alt());
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.alt());
        } catch (InvalidFormatException neverWithThese) {
            throw new IllegalStateException(neverWithThese);
        }
    }

    /** Width by height. */
    double ratio(Picture picture) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.content()));
        return read == null ? 1 : (double) read.getWidth() / read.getHeight();
    }
}
