package id.labinov.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws QR codes for screens and paper. */
public final class QrCode {

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    /** Dots of one square: sharp on a printer. */
    private static final int DOTS = 8;

    private QrCode() {}

    /** The code as SVG without fixed size: the page decides how large it is shown.
     * @param text at most some hundred characters; longer codes cannot be read from a projector
     * @param label what the picture is, for people who do not see it; plain text, escaped here */
    public static String svg(String text, String label) {
        var code = code(text);
        var dark = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    dark.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lab-qr\" role=\"img\" aria-label=\"" + escaped(label) + "\" viewBox=\"0 0 "
                + code.getWidth() + " " + code.getHeight() + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
                + code.getWidth() + "v" + code.getHeight() + "H0z\"/><path d=\"" + dark + "\"/></svg>";
    }

    /** The code as a picture for papers. @param label as in {@link #svg} */
    public static Picture picture(String text, String label) {
        var code = code(text);
        var drawn = new BufferedImage(code.getWidth() * DOTS, code.getHeight() * DOTS, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                drawn.setRGB(x, y, code.get(x / DOTS, y / DOTS) ? 0 : 0xffffff);
            }
        }
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(drawn, "png", png);
            return new Picture(png.toByteArray(), label);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static BitMatrix code(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
