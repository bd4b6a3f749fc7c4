package id.labinov.document;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Papers as a phone photographs them: for tests of what comes back from paper. */
public final class PaperScan {

    private static final int DPI = 110;
    private static final QrReader READER = new QrReader();

    private PaperScan() {}

    /** Each page of a PDF as a JPEG. */
    public static List<byte[]> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            return IntStream.range(0, document.getNumberOfPages()).mapToObj(page -> jpeg(rendered(renderer, page))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> codes(byte[] picture) {
        return List.copyOf(READER.read(new ByteArrayInputStream(picture)));
    }

    /** Something that is no sheet. */
    public static byte[] aCat() {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(new Color(0xd9c7a3));
        drawing.fillRect(0, 0, 640, 480);
        drawing.setColor(new Color(0x5b4636));
        drawing.fillOval(200, 160, 240, 220);
        drawing.fillPolygon(new int[] {215, 250, 290}, new int[] {210, 110, 180}, 3);
        drawing.fillPolygon(new int[] {350, 390, 425}, new int[] {180, 110, 210}, 3);
        drawing.dispose();
        return jpeg(picture);
    }

    /** Several pictures beside each other, held askew. */
    public static byte[] together(int degrees, List<byte[]> pictures) {
        var all = pictures.stream().map(PaperScan::read).toList();
        var width = all.stream().mapToInt(BufferedImage::getWidth).sum();
        var height = all.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
        var side = (int) Math.hypot(width, height) + 40;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(new Color(0x8a6d4f));
        drawing.fillRect(0, 0, side, side);
        drawing.transform(AffineTransform.getRotateInstance(Math.toRadians(degrees), side / 2.0, side / 2.0));
        var left = (side - width) / 2;
        for (var one : all) {
            drawing.drawImage(one, left, (side - height) / 2, null);
            left += one.getWidth();
        }
        drawing.dispose();
        return jpeg(picture);
    }

    private static BufferedImage rendered(PDFRenderer renderer, int page) {
        try {
            return renderer.renderImageWithDPI(page, DPI, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(BufferedImage picture) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
