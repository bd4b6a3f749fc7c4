package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MergeTests {

    private static final List<String> KEYS = List.of("name", "story", "place");

    private final FormDefinition form = SampleForms.everyKind();

    @Test
    void whatOnlyTheOtherChangedStays() {
        var merged = Merge.merge(form, Map.of("name", "A", "story", "X"), Map.of("name", "A", "story", "Y"), Map.of("name", "B", "story", "X"));

        assertThat(merged.answers()).isEqualTo(Map.of("name", "B", "story", "Y"));
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void whatBothChangedStaysAndBothTextsComeBack() {
        var merged = Merge.merge(form, Map.of("name", "A"), Map.of("name", "Ani"), Map.of("name", "Budi", "story", "baru"));

        assertThat(merged.answers()).isEqualTo(Map.of("name", "Ani", "story", "baru"));
        assertThat(merged.conflicts()).containsExactly(new Merge.Conflicting(form.field("name").orElseThrow(), "Budi", "Ani"));
    }

    @Test
    void theSameChangeByBothIsNoConflict() {
        assertThat(Merge.merge(form, Map.of(), Map.of("amount", new BigDecimal("1.50")), Map.of("amount", "1,5")).conflicts()).isEmpty();
    }

    @Test
    void anEmptiedAnswerIsEmptied() {
        var sent = new HashMap<String, Object>();
        sent.put("name", null);

        assertThat(Merge.merge(form, Map.of("name", "A"), Map.of("name", "A"), sent).answers()).isEmpty();
    }

    @Test
    void withoutKnownBaseEveryDifferenceIsAsked() {
        var merged = Merge.merge(form, null, Map.of("name", "Ani"), Map.of("name", "Budi"));

        assertThat(merged.answers()).isEqualTo(Map.of("name", "Ani"));
        assertThat(merged.conflicts()).hasSize(1);
    }

    @Test
    void rowsAddedByTwoPeopleAreAllKept() {
        var first = Map.of("what", "Antre");

        var merged = Merge.merge(form, Map.of("problems", List.of(first)), Map.of("problems", List.of(first, Map.of("what", "Ani"))),
                Map.of("problems", List.of(first, Map.of("what", "Budi"))));

        assertThat(merged.answers().get("problems")).isEqualTo(List.of(first, Map.of("what", "Ani"), Map.of("what", "Budi")));
        assertThat(merged.conflicts()).isEmpty();
    }

    /** For random bases and changes: each field is one of the three texts, and no change of mine or theirs vanishes without being shown. */
    @RepeatedTest(200)
    void nothingIsLostWithoutBeingShown(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var base = some(random);
        var theirs = some(random);
        var mine = some(random);

        var merged = Merge.merge(form, base, theirs, all(mine));

        for (var key : KEYS) {
            var conflict = merged.conflicts().stream().filter(found -> found.field().key().equals(key)).findFirst();
            var result = merged.answers().get(key);
            if (same(mine.get(key), base.get(key)) || conflict.isPresent()) {
                assertThat(result).isEqualTo(theirs.get(key));
            } else {
                assertThat(result).isEqualTo(mine.get(key));
            }
            conflict.ifPresent(found -> assertThat(found.mine()).isEqualTo(mine.get(key)));
        }
    }

    private static boolean same(Object one, Object other) {
        return java.util.Objects.equals(one, other);
    }

    private static Map<String, Object> some(Random random) {
        var answers = new HashMap<String, Object>();
        KEYS.stream().filter(key -> random.nextInt(4) > 0).forEach(key -> answers.put(key, "teks " + random.nextInt(3)));
        return answers;
    }

    private static Map<String, Object> all(Map<String, Object> answers) {
        var all = new HashMap<String, Object>();
        KEYS.forEach(key -> all.put(key, answers.get(key)));
        return all;
    }
}
