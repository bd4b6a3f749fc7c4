package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.form.PaperAddress.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperAddressTests {

    private static final Printed SHEET = new Printed("CDFGHJKMNPQR", 2);

    @ParameterizedTest
    @ValueSource(strings = {"https://lab.contoh.go.id/sheets/CDFGHJKMNPQR/2", "http://10.0.0.7:8080/sheets/CDFGHJKMNPQR/2",
            "https://kota.contoh.go.id/labinov/sheets/CDFGHJKMNPQR/2", " https://lab.contoh.go.id/sheets/CDFGHJKMNPQR/2\n"})
    void codeLeadsToItsSectionWhateverTheInstallationIsCalled(String scanned) {
        assertThat(PaperAddress.read(scanned)).contains(SHEET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "halo", "WIFI:S:Aula;P:rahasia;;", "https://lab.contoh.go.id/join/CDFGHJ", "https://lab.contoh.go.id/certificates/CDFGHJKMNPQR",
            "https://lab.contoh.go.id/sheets/CDFGHJKMNPQR", "https://lab.contoh.go.id/sheets/CDFGHJKMNPQR/2222", "https://lab.contoh.go.id/sheets/CDFGHJKMNPQR/2/x",
            "https://lab.contoh.go.id/x?a=/sheets/CDFGHJKMNPQR/2", "https://lab.contoh.go.id/sheets/cdfghjkmnpqr/2", "javascript:/sheets/CDFGHJKMNPQR/2"})
    void otherCodesAreNone(String scanned) {
        assertThat(PaperAddress.read(scanned)).isEmpty();
    }

    @Test
    void pathIsWhatThePrintedAddressEndsWith() {
        assertThat(PaperAddress.read("https://lab.contoh.go.id" + SHEET.path())).contains(SHEET);
    }
}
