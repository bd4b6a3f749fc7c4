package id.labinov.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTests {

    private final FileTypes types = new FileTypes();

    @ParameterizedTest
    @CsvSource({"heic, image/heic", "heix, image/heic", "mif1, image/heic", "hevc, image/heic"})
    void photosOfAllPhonesAreTaken(String brand, String kind) {
        assertThat(types.check("foto.heic", photo(brand))).isEqualTo(kind);
        assertThat(types.check("IMG_0042.HEIC", photo(brand))).isEqualTo(kind);
        assertThat(types.check("foto.heif", photo(brand))).isEqualTo("image/heif");
    }

    @Test
    void aVideoIsNoPhoto() {
        assertThatThrownBy(() -> types.check("foto.heic", photo("isom"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> types.check("foto.jpg", photo("heic"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoeverOffersPhotosTakesThoseOfAllPhones() {
        assertThat(FileTypes.withPhotos(".pdf,.jpg")).isEqualTo(".pdf,.jpg,.heic,.heif");
        assertThat(FileTypes.withPhotos(".pdf")).isEqualTo(".pdf");
        assertThat(FileTypes.accepted()).contains(".heic,.heif");
    }

    /** The start of a file: its first box names the brand, and another that it agrees with. */
    private static byte[] photo(String brand) {
        var start = ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mif1heic").getBytes(StandardCharsets.ISO_8859_1);
        var file = new byte[2000];
        System.arraycopy(start, 0, file, 0, start.length);
        return file;
    }
}
