package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.form.PaperRows.Spot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnPaperTests {

    private static final UUID INNOVATION = new UUID(1, 1);
    private final FormDefinition form = SampleForms.everyKind();
    private final OnPaper first = OnPaper.of(INNOVATION, form, Set.of(new Spot(INNOVATION, "every-kind", 1)));

    private List<String> said(OnPaper onPaper, Map<String, Object> answers, Purpose purpose) {
        return FormCheck.check(form, answers, purpose, Field::options).findings().stream().flatMap(found -> onPaper.seen(found, purpose))
                .map(found -> found.input() + " " + found.rule()).toList();
    }

    @Test
    void gateDoesNotAskForWhatStandsOnPaper() {
        assertThat(said(OnPaper.NOTHING, Map.of(), Purpose.GATE)).containsExactly("name required");
        assertThat(said(first, Map.of(), Purpose.GATE)).isEmpty();
    }

    @Test
    void whatIsWrongWithATypedAnswerStillCounts() {
        assertThat(said(first, Map.of("name", "1234"), Purpose.GATE)).containsExactly("name pattern");
    }

    @Test
    void sealAsksForItUntilItIsTyped() {
        assertThat(said(first, Map.of("story", "satu"), Purpose.SEAL)).startsWith("name on-paper", "story min-words", "amount on-paper", "day on-paper")
                .contains("place choose");
    }

    @Test
    void listsOnPaperAreMissingAndNotWrong() {
        var third = OnPaper.of(INNOVATION, form, Set.of(new Spot(INNOVATION, "every-kind", 3)));
        Map<String, Object> answers = Map.of("problems", List.of(Map.of("urgency", 9)));

        assertThat(said(third, answers, Purpose.SEAL)).filteredOn(said -> said.startsWith("problems")).contains("problems[0].urgency max")
                .allMatch(said -> said.endsWith("on-paper") || said.endsWith("max"));
    }

    @Test
    void sheetsOfOthersChangeNothing() {
        var others = OnPaper.of(INNOVATION, form, Set.of(new Spot(new UUID(2, 2), "every-kind", 1), new Spot(INNOVATION, "other-form", 1)));

        assertThat(others).isEqualTo(OnPaper.NOTHING);
    }
}
