package id.labinov.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTests {

    @Test
    void aLargePhotoBecomesASmallerOneOfTheSameShape() throws IOException {
        assertThat(size(drawn(file(4000, 1000, "jpeg")))).containsExactly(2000, 500);
        assertThat(size(drawn(file(300, 200, "png")))).containsExactly(300, 200);
    }

    /** Stored lying with its left half red: the side that is up stands in the notes. */
    @ParameterizedTest
    @CsvSource({"1, 80, 40, left", "3, 80, 40, right", "6, 40, 80, top", "8, 40, 80, bottom"})
    void aPhotoStandsAsItWasTaken(int code, int width, int height, String red) throws IOException {
        var upright = ImageIO.read(new ByteArrayInputStream(drawn(noted(file(80, 40, "jpeg"), code))));

        assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(width, height);
        var at = switch (red) {
            case "left" -> upright.getRGB(5, height / 2);
            case "right" -> upright.getRGB(width - 5, height / 2);
            case "top" -> upright.getRGB(width / 2, 5);
            default -> upright.getRGB(width / 2, height - 5);
        };
        assertThat(new Color(at).getRed()).isGreaterThan(200);
        assertThat(new Color(at).getBlue()).isLessThan(80);
    }

    @Test
    void whatACameraNotesIsNotKept() throws IOException {
        var noted = noted(file(80, 40, "jpeg"), 6);

        assertThat(new String(noted, StandardCharsets.ISO_8859_1)).contains("Exif");
        assertThat(new String(drawn(noted), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void whatIsNoPhotoIsEmpty() throws IOException {
        var broken = java.util.Arrays.copyOf(file(80, 40, "jpeg"), 60);

        assertThat(Photo.drawn("bukan foto".getBytes(StandardCharsets.UTF_8), 2000)).isEmpty();
        assertThat(Photo.drawn(file(80, 40, "gif"), 2000)).isEmpty();
        assertThat(Photo.drawn(new byte[0], 2000)).isEmpty();
        assertThat(Photo.drawn(broken, 2000)).isEmpty();
    }

    private static byte[] drawn(byte[] file) {
        return Photo.drawn(file, 2000).orElseThrow();
    }

    private static int[] size(byte[] file) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(file));
        return new int[] {picture.getWidth(), picture.getHeight()};
    }

    private static byte[] file(int width, int height, String format) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** Puts the notes of a camera behind the first two bytes. */
    private static byte[] noted(byte[] jpeg, int code) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34});
        out.write("Exif\0\0MM\0*\0\0\0\u0008".getBytes(StandardCharsets.ISO_8859_1));
        out.write(new byte[] {0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) code, 0, 0, 0, 0, 0, 0});
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
