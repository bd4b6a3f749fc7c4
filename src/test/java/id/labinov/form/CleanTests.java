package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.web.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanTests {

    private final FormDefinition form = SampleForms.everyKind();

    @Test
    void nulIsTakenOutAndTheFieldIsNamed() {
        var cleaned = Clean.clean(form, Map.of("story", "satu\0dua", "problems", List.of(Map.of("what", "a\0b"))));

        assertThat(cleaned.answers()).isEqualTo(Map.of("story", "satudua", "problems", List.of(Map.of("what", "ab"))));
        assertThat(cleaned.touched()).extracting(Text::id).containsExactlyInAnyOrder("Cerita", "Masalah");
    }

    @Test
    void halvesOfCharactersAreTakenOut() {
        assertThat(Clean.clean(form, Map.of("story", "a\uD83Db😀")).answers()).isEqualTo(Map.of("story", "ab😀"));
    }

    @Test
    void everythingElseStaysToTheLetter() {
        var typed = Map.<String, Object>of("story", "  <b>مرحبا</b> 😀\u200F \t\u0007 ");

        var cleaned = Clean.clean(form, typed);

        assertThat(cleaned.answers()).isEqualTo(typed);
        assertThat(cleaned.touched()).isEmpty();
    }

    @Test
    void moreThanAMegabyteIsRefusedBesideTheLongestAnswer() {
        assertThatThrownBy(() -> Clean.mustFit(form, Map.of("name", "Antrean", "story", "x".repeat(1_000_001))))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.messages())
                        .containsExactly(new InvalidInput.FieldMessage("story", "form.rule.too-big", List.of("Cerita"))));
    }
}
