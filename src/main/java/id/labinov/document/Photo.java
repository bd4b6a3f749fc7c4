package id.labinov.document;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/** Draws a photo anew: upright, no larger than asked for, and without what a camera notes beside it, such as the place. */
public final class Photo {

    /** A small file can unfold to a picture that fills the memory; cameras of phones have up to fifty million dots. */
    private static final long MOST_DOTS = 60_000_000;
    private static final float QUALITY = 0.85f;

    private Photo() {}

    /** As JPEG.
     * @param longest side, in dots
     * @return empty unless the file is a PNG or JPEG that can be read */
    public static Optional<byte[]> drawn(byte[] file, int longest) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return isTaken(reader) ? Optional.of(written(upright(read(reader, longest), Orientation.of(file), longest))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static boolean isTaken(ImageReader reader) throws IOException {
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        return (format.equals("png") || format.equals("jpeg")) && (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_DOTS;
    }

    /** No more of it than twice what is drawn: a whole camera picture would take a quarter of a gigabyte. */
    private static BufferedImage read(ImageReader reader, int longest) throws IOException {
        var step = (Math.max(reader.getWidth(0), reader.getHeight(0)) + 2 * longest - 1) / (2 * longest);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage upright(BufferedImage read, Orientation orientation, int longest) {
        var scale = Math.min(1, (double) longest / Math.max(read.getWidth(), read.getHeight()));
        var width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        var drawn = new BufferedImage(orientation.turned() ? height : width, orientation.turned() ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var way = orientation.upright(width, height);
        way.concatenate(AffineTransform.getScaleInstance((double) width / read.getWidth(), (double) height / read.getHeight()));
        pen.drawImage(read, way, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
