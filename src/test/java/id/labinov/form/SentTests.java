package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentTests {

    private final FormDefinition form = SampleForms.everyKind();

    @Test
    void onlyQuestionsOfThePageAreRead() {
        var sent = Sent.read(form, Map.of("_asked", new String[] {"name", "goals", "nonsense"}, "name", new String[] {"A"}, "story", new String[] {"x"}));

        assertThat(sent).isEqualTo(Map.of("name", "A", "goals", List.of()));
    }

    @Test
    void rowsComeInTheOrderOfTheirNumbersWithoutTheRemovedOne() {
        var sent = Sent.read(form, Map.of("_asked", new String[] {"problems"}, "problems[10].what", new String[] {"ketiga"},
                "problems[0].what", new String[] {"pertama"}, "problems[2].what", new String[] {"kedua"}, "problems[2].odd", new String[] {"x"},
                "removeRow", new String[] {"problems[0]"}));

        assertThat(sent.get("problems")).isEqualTo(List.of(Map.of("what", "kedua"), Map.of("what", "ketiga")));
    }

    @Test
    void aVersionThatIsNoneIsNought() {
        assertThat(Sent.version(Map.of("_version", new String[] {"7"}))).isEqualTo(7);
        assertThat(Sent.version(Map.of("_version", new String[] {"-1"}))).isZero();
        assertThat(Sent.version(Map.of())).isZero();
    }
}
