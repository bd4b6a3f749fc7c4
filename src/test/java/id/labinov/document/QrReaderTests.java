package id.labinov.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrReaderTests {

    private static final String ONE = "https://lab.contoh.go.id/sheets/CDFGHJKMNPQR/1";
    private static final String OTHER = "https://lab.contoh.go.id/sheets/TVWXY34679CD/12";

    private final QrReader reader = new QrReader();

    private Set<String> read(byte[] photo) {
        return reader.read(new ByteArrayInputStream(photo));
    }

    /** A page with a code in its corner, as tall as a phone's photo of it. */
    private static byte[] page(String code) throws Exception {
        var page = new BufferedImage(900, 1270, BufferedImage.TYPE_INT_RGB);
        var drawing = page.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 900, 1270);
        drawing.drawImage(ImageIO.read(new ByteArrayInputStream(QrCode.picture(code, "").content())), 720, 40, 140, 140, null);
        drawing.setColor(Color.GRAY);
        IntStream.range(6, 30).forEach(line -> drawing.drawLine(40, line * 40, 860, line * 40));
        drawing.dispose();
        return PaperScan.jpeg(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 33, 90, 151, 180, 278})
    void codeIsReadHoweverThePhoneWasHeld(int degrees) throws Exception {
        assertThat(read(PaperScan.together(degrees, List.of(page(ONE))))).containsExactly(ONE);
    }

    @Test
    void severalSheetsInOnePhotoAreAllRead() throws Exception {
        assertThat(read(PaperScan.together(4, List.of(page(ONE), page(OTHER))))).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void pictureWithoutCodeSaysNothing() {
        assertThat(read(PaperScan.aCat())).isEmpty();
    }

    @Test
    void whatIsNoPictureSaysNothing() throws Exception {
        var broken = page(ONE);

        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("\0\0\0\30ftypheic".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(read(java.util.Arrays.copyOf(broken, 200))).isEmpty();
    }

    @Test
    void pictureLargerThanAnyPhonesIsNotDrawn() throws Exception {
        var bomb = PngHead.of(60_000, 60_000);

        assertThat(read(bomb)).isEmpty();
    }

    @Test
    void roomThatSendsAtOnceIsReadOneAfterTheOther() throws Exception {
        var photo = page(ONE);
        var pool = Executors.newFixedThreadPool(8);
        var answers = pool.invokeAll(IntStream.range(0, 16).mapToObj(number -> (java.util.concurrent.Callable<Set<String>>) () -> read(photo)).toList());
        pool.shutdown();

        for (var answer : answers) {
            assertThat(answer.get()).containsExactly(ONE);
        }
    }

    /** A PNG that says how large it is, and nothing more. */
    private static final class PngHead {

        static byte[] of(int width, int height) {
            var head = java.nio.ByteBuffer.allocate(33);
            head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
                    .put(new byte[] {8, 0, 0, 0, 0});
            var sum = new java.util.zip.CRC32();
            sum.update(head.array(), 12, 17);
            return head.putInt((int) sum.getValue()).array();
        }
    }
}
