package id.labinov.document;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.springframework.stereotype.Component;

/** Reads the QR codes of a photo, however it was held: several at once, small, turned, badly lit. */
@Component
public class QrReader {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
    private static final int LONGEST = 2400;
    private static final long MOST_DOTS = 120_000_000;
    /** A small code needs every dot, a blurred one fewer. */
    private static final List<Double> SCALES = List.of(1.0, 0.6, 0.35);
    private static final List<Integer> TURNS = List.of(20, 45, 70);

    /** A photo fills some ten megabytes while it is read: a room that sends at once waits a moment instead of filling the memory. */
    private final Semaphore atOnce = new Semaphore(2, true);

    /** What the codes say; nothing for a photo without code, and for what cannot be read here, as HEIC. */
    public Set<String> read(InputStream photo) {
        atOnce.acquireUninterruptibly();
        try {
            return picture(photo).map(QrReader::codes).orElse(Set.of());
        } catch (IOException | RuntimeException noPicture) {
            // Readers of pictures answer a broken file with exceptions of many kinds: all of them mean that there is no code.
            return Set.of();
        } finally {
            atOnce.release();
        }
    }

    private static Optional<BufferedImage> picture(InputStream photo) throws IOException {
        try (var input = ImageIO.createImageInputStream(photo)) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return picture(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<BufferedImage> picture(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_DOTS) {
            return Optional.empty();
        }
        var wanted = reader.getDefaultReadParam();
        var every = (Math.max(width, height) + LONGEST - 1) / LONGEST;
        wanted.setSourceSubsampling(every, every, 0, 0);
        var read = reader.read(0, wanted);
        return Optional.of(drawn(read, Math.min(1, (double) LONGEST / Math.max(read.getWidth(), read.getHeight())), 0));
    }

    private static Set<String> codes(BufferedImage picture) {
        var found = new LinkedHashSet<String>();
        var tries = 0;
        // One try more than needed: of several codes the first may have shown only some.
        for (var number = 0; number < SCALES.size() && tries < 2; number++) {
            found.addAll(codes(drawn(picture, SCALES.get(number), 0), HybridBinarizer::new));
            tries += found.isEmpty() ? 0 : 1;
        }
        for (var number = 0; number < TURNS.size() && found.isEmpty(); number++) {
            found.addAll(codes(drawn(picture, 1, TURNS.get(number)), HybridBinarizer::new));
        }
        if (found.isEmpty()) {
            found.addAll(codes(picture, GlobalHistogramBinarizer::new));
        }
        return found;
    }

    private static Set<String> codes(BufferedImage grey, Function<LuminanceSource, Binarizer> binarizer) {
        var dots = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        var source = new PlanarYUVLuminanceSource(dots, grey.getWidth(), grey.getHeight(), 0, 0, grey.getWidth(), grey.getHeight(), false);
        var found = new LinkedHashSet<String>();
        try {
            for (var result : new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer.apply(source)), HINTS)) {
                found.add(result.getText());
            }
        } catch (NotFoundException none) {
            // Another scale or turn may show one.
        }
        return found;
    }

    private static BufferedImage drawn(BufferedImage picture, double scale, int degrees) {
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var side = degrees == 0 ? 0 : (int) Math.ceil(Math.hypot(width, height));
        var grey = new BufferedImage(Math.max(side, width), Math.max(side, height), BufferedImage.TYPE_BYTE_GRAY);
        var drawing = grey.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // What is transparent, and what lies beside a turned picture, is paper.
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        var place = AffineTransform.getTranslateInstance((grey.getWidth() - width) / 2.0, (grey.getHeight() - height) / 2.0);
        place.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        place.scale(scale, scale);
        drawing.drawImage(picture, place, null);
        drawing.dispose();
        return grey;
    }
}
