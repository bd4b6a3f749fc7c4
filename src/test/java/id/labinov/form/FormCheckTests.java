package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTests {

    private final FormDefinition form = SampleForms.everyKind();
    private final FormDefinition decision = SampleForms.decision();

    static Map<String, Object> complete() {
        var all = new HashMap<String, Object>();
        all.put("name", "Antrean lansia");
        all.put("story", "Dua tiga empat");
        all.put("amount", "12,5");
        all.put("day", "2023-11-21");
        all.put("hour", "14:00");
        all.put("moment", "2023-11-21T14:00");
        all.put("place", "office");
        all.put("digital", "yes");
        all.put("goals", List.of("1"));
        all.put("tags", List.of("a", "b"));
        all.put("agreed", "true");
        all.put("problems", List.of(Map.of("what", "Antre", "urgency", "5"), Map.of("what", "Obat")));
        all.put("photo", List.of("018f0000-0000-7000-8000-000000000001"));
        return all;
    }

    private List<String> rules(FormDefinition definition, Map<String, Object> raw, Purpose purpose) {
        return FormCheck.check(definition, Values.stored(definition, raw), purpose, Field::options).findings().stream()
                .map(found -> found.input() + " " + found.rule()).toList();
    }

    private List<String> sealWith(String key, Object value) {
        var all = complete();
        all.put(key, value);
        return rules(form, all, Purpose.SEAL);
    }

    @Test
    void completeAnswersLackNothing() {
        assertThat(rules(form, complete(), Purpose.SEAL)).isEmpty();
        assertThat(rules(form, complete(), Purpose.GATE)).isEmpty();
        assertThat(rules(form, complete(), Purpose.DECISION)).isEmpty();
    }

    @Test
    void anEmptySheetLacksForTheGateOnlyWhatTheGateNeeds() {
        assertThat(rules(form, Map.of(), Purpose.GATE)).containsExactly("name required");
    }

    @Test
    void anEmptySheetLacksEverythingForTheSeal() {
        assertThat(rules(form, Map.of(), Purpose.SEAL)).containsExactly("name required", "story required", "amount required", "day required",
                "hour required", "moment required", "place choose", "digital choose", "goals choose", "tags choose", "agreed tick",
                "problems min-rows", "photo attach");
    }

    @Test
    void ofADraftOnlyThatIsSaidWhichWritingOnWouldNotMend() {
        var odd = new HashMap<String, Object>();
        form.fields().forEach(field -> odd.put(field.key(), "<script>alert(1)</script>"));

        assertThat(rules(form, odd, Purpose.DRAFT)).containsExactly("name max-length", "name pattern", "amount number", "day date", "hour time",
                "moment datetime", "place option", "digital option", "goals option", "tags option");
        assertThat(rules(form, Map.of("story", "satu", "problems", List.of(Map.of("urgency", "3"))), Purpose.DRAFT)).isEmpty();
        assertThat(rules(form, Map.of(), Purpose.DRAFT)).isEmpty();
    }

    /** Columns: field, what was typed, the rule that it breaks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "name|   |required", "name|aaaaaaaaaaaaaaaaaaaaa|max-length", "name|Ruang 7|pattern", "story|satu|min-words", "story|satu dua tiga empat lima enam|max-words",
        "amount|banyak|number", "amount|0|min", "amount|101|max", "amount|1,25|decimals", "amount|1e3|number", "amount|<b>5</b>|number",
        "day|besok|date", "day|31/2/2023|date", "day|2023-02-30|date", "hour|25:00|time", "hour|siang|time", "moment|2023-11-21|datetime",
        "place|moon|option", "digital|maybe|option"})
    void aWrongAnswerBreaksOneRule(String key, String typed, String rule) {
        assertThat(sealWith(key, typed)).containsExactly(key + " " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"goals", "tags"})
    void aChoiceThatIsNotOfferedIsRefused(String key) {
        assertThat(sealWith(key, List.of("1", "a", "zzz"))).containsExactly(key + " option");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,5", "12,5", "12.5", "7", "-3"})
    void numbersAreReadAsPeopleWriteThem(String typed) {
        var stored = Values.stored(form.field("amount").orElseThrow(), typed).orElseThrow();

        assertThat(stored.toString()).isEqualTo(Map.of("1.234,5", "1234.5", "12,5", "12.5", "12.5", "12.5", "7", "7", "-3", "-3").get(typed));
    }

    @Test
    void aDateMayBeWrittenWithStrokes() {
        assertThat(Values.stored(form.field("day").orElseThrow(), "7/12/2023")).contains("2023-12-07");
    }

    @Test
    void rowsAreCheckedCellByCell() {
        assertThat(sealWith("problems", List.of(Map.of("urgency", "9"), Map.of("what", "Obat"))))
                .containsExactly("problems[0].what row-required", "problems[0].urgency max");
    }

    @Test
    void emptyRowsAreNoRows() {
        assertThat(sealWith("problems", List.of(Map.of("what", "Antre"), Map.of("what", "")))).containsExactly("problems min-rows");
    }

    @Test
    void tooManyRowsAreRefused() {
        var rows = new ArrayList<Object>();
        for (var n = 0; n <= FormCheck.MOST_ROWS; n++) {
            rows.add(Map.of("what", "Baris " + n));
        }

        assertThat(sealWith("problems", rows)).containsExactly("problems max-rows");
    }

    @Test
    void oneFileIsEnoughWhereOneIsAsked() {
        assertThat(sealWith("photo", List.of("a", "b"))).containsExactly("photo one-file");
    }

    @Test
    void aLengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(sealWith("name", "😀".repeat(20))).isEmpty();
        assertThat(sealWith("name", "😀".repeat(21))).containsExactly("name max-length");
    }

    static List<String> oddTexts() {
        return List.of("<b onclick='x()'>tebal</b>", "😀👩‍👩‍👧‍👦", "مرحبا שלום", "a\tb\nc", "'; drop table answer_sheet; --", "${7*7} #{x} %s", "x".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void everyKindTakesAnyTextWithoutFailing(String odd) {
        form.fields().forEach(field -> {
            var stored = Values.stored(form, Map.of(field.key(), odd));
            for (var purpose : Purpose.values()) {
                FormCheck.check(form, stored, purpose, Field::options);
            }
        });
        assertThat(Values.stored(form.field("story").orElseThrow(), odd)).contains(odd);
    }

    @Test
    void lineEndsMeanTheSameWhicheverWayTheyCame() {
        var story = form.field("story").orElseThrow();

        assertThat(Values.stored(story, "satu\r\ndua")).isEqualTo(Values.stored(story, "satu\ndua"));
    }

    @Test
    void aHiddenFieldIsNeitherNeededNorKept() {
        var answers = Map.<String, Object>of("decision", "ADVANCE", "reason", "lama", "detail", "lama");

        var checked = FormCheck.check(decision, answers, Purpose.DECISION, Field::options);

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.values()).isEqualTo(Map.of("decision", "ADVANCE"));
    }

    @Test
    void aShownFieldIsNeeded() {
        assertThat(rules(decision, Map.of("decision", "RETURN"), Purpose.DECISION)).containsExactly("reason required");
    }

    @Test
    void anUnknownAnswerOpensTheQuestion() {
        var hidden = Visibility.hidden(decision, Map.of("decision", "RETURN", "reason", "Data kurang"));

        assertThat(hidden).isEmpty();
    }
}
