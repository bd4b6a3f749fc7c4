package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTests {

    @ParameterizedTest
    @CsvSource({"0840 1234 567, 628401234567", "+62 840-1234-567, 628401234567", "62840.1234.567, 628401234567", "(0840) 1234567, 628401234567",
            "+62 (0)840 1234 567, 628401234567", "0062 840 1234 567, 628401234567", "840 1234 567, 628401234567", "+65 8000 0000, 6580000000"})
    void isDialledWithTheCountryBeforeIt(String written, String dialled) {
        assertThat(MobileNumber.of(written).map(MobileNumber::digits)).isEqualTo(Optional.of(dialled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0421 21234", "+62 21 500 000", "0840 12", "0840 1234 5678 9012", "0800 1234 567", "+0 123", "bukan nomor", "", "+"})
    void whatNoMobilePhoneHasIsNone(String written) {
        assertThat(MobileNumber.of(written)).isEmpty();
    }
}
