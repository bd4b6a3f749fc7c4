package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "''|0", "   |0", "satu|1", " satu  dua |2", "satu – dua|2", "baik-baik saja|2", "— … !|0", "61 persen|2", "مرحبا بالعالم|2", "satu\u00a0dua|2"})
    void wordsAreRunsWithALetterOrDigit(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }
}
