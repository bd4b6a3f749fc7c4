package id.labinov.certificate;

import id.labinov.web.InvalidInput;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Reads an uploaded logo and draws it anew as a small PNG: nothing of the file but what is seen is kept. */
final class Logo {

    static final int MOST_BYTES = 2 * 1024 * 1024;
    /** Sharp at 300 dots an inch where it is printed 18 mm high. */
    private static final int HEIGHT = 400;
    /** A small file can unfold to a picture that fills the memory. */
    private static final long MOST_DOTS = 25_000_000;

    private Logo() {}

    /** @throws InvalidInput for the field {@code logo}: too large, or no PNG or JPEG */
    static byte[] drawn(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw InvalidInput.of("logo", "certificate.template.logo-too-large", MOST_BYTES / 1024 / 1024);
        }
        try {
            var read = read(file);
            var height = Math.min(HEIGHT, read.getHeight());
            var width = Math.max(1, (int) Math.round((double) read.getWidth() * height / read.getHeight()));
            var small = new BufferedImage(Math.min(width, HEIGHT * 4), height, BufferedImage.TYPE_INT_ARGB);
            var pen = small.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(read, 0, 0, small.getWidth(), height, null);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(small, "png", out);
            return out.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (readers.hasNext()) {
                var reader = readers.next();
                reader.setInput(input, true, true);
                if (isTaken(reader)) {
                    return reader.read(0);
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw InvalidInput.of("logo", "certificate.template.logo-unreadable");
        }
        throw InvalidInput.of("logo", "certificate.template.logo-unreadable");
    }

    private static boolean isTaken(ImageReader reader) throws IOException {
        var format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
        return (format.equals("png") || format.equals("jpeg")) && (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_DOTS;
    }
}
