package id.labinov.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.web.InvalidInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTests {

    @Test
    void wordsInBracesAreFilledOnceAndNotLookedAtAgain() {
        var values = Map.of("name", "Budi {number} $1", "number", "7");

        assertThat(Placeholders.filled("{name}, {number}, {other}", values)).isEqualTo("Budi {number} $1, 7, {other}");
    }

    @Test
    void unknownMissingAndUnbalancedWordsAreFound() {
        assertThat(Placeholders.unknown("{name} {nama} {} {nama}")).containsExactly("{nama}", "{}");
        assertThat(Placeholders.missing("{name}")).containsExactly("{number}");
        assertThat(Placeholders.unbalanced("{name")).isTrue();
        assertThat(Placeholders.unbalanced("name}")).isTrue();
        assertThat(Placeholders.unbalanced("{name} {number}")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void deliveredWordingIsGood(CertificateKind kind) throws IOException {
        var delivered = new DeliveredTemplates().of(kind);

        assertThat(delivered.title()).isEqualTo("SERTIFIKAT");
        assertThat(Placeholders.unknown(delivered.body())).isEmpty();
        assertThat(Placeholders.missing(delivered.body())).isEmpty();
        assertThat(Placeholders.unbalanced(delivered.body())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2023-12-07|2023-12-07|7 Desember 2023", "2023-12-07|2023-12-08|7–8 Desember 2023",
            "2023-11-30|2023-12-02|30 November – 2 Desember 2023", "2023-12-31|2024-01-02|31 Desember 2023 – 2 Januari 2024"})
    void whatBothDaysShareIsSaidOnce(LocalDate from, LocalDate until, String printed) {
        assertThat(PrintedDates.span(from, until)).isEqualTo(printed);
    }

    @Test
    void logoIsDrawnAnewAndSmall() throws IOException {
        var drawn = ImageIO.read(new ByteArrayInputStream(Logo.drawn(picture("jpeg", 3000, 1500))));

        assertThat(drawn.getHeight()).isEqualTo(400);
        assertThat(drawn.getWidth()).isEqualTo(800);
    }

    @Test
    void whatIsNoPictureIsNoLogo() throws IOException {
        var cut = java.util.Arrays.copyOf(picture("png", 50, 50), 60);

        assertThatThrownBy(() -> Logo.drawn("<svg/>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Logo.drawn(cut)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Logo.drawn(picture("bmp", 10, 10))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Logo.drawn(new byte[Logo.MOST_BYTES + 1])).isInstanceOf(InvalidInput.class);
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
