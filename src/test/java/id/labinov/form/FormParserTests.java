package id.labinov.form;

import static id.labinov.form.SampleForms.PARSER;
import static id.labinov.form.SampleForms.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.form.Field.Kind;
import id.labinov.form.Field.Need;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormParserTests {

    @Test
    void topLevelGroupsAreTheSections() {
        var definition = SampleForms.everyKind();

        assertThat(definition.sections()).extracting(section -> section.title().id()).containsExactly("Masalah", "Pilihan", "Baris");
        assertThat(definition.isShort()).isFalse();
        assertThat(SampleForms.decision().isShort()).isTrue();
    }

    @Test
    void fieldsKeepKindNeedHelpExampleAndBothLanguages() {
        var field = SampleForms.everyKind().field("name").orElseThrow();

        assertThat(field.kind()).isEqualTo(Kind.TEXTFIELD);
        assertThat(field.need()).isEqualTo(Need.GATE);
        assertThat(field.help().id()).isEqualTo("Singkat saja");
        assertThat(field.example().id()).isEqualTo("SIPEDULI");
        assertThat(field.label().in(Locale.ENGLISH)).isEqualTo("Name");
        assertThat(field.label().in(Locale.forLanguageTag("id"))).isEqualTo("Nama");
    }

    @Test
    void choicesHaveEnglishLabelsWhereTheFormHasThem() {
        var options = SampleForms.everyKind().field("place").orElseThrow().options();

        assertThat(options).extracting(option -> option.label().in(Locale.ENGLISH)).containsExactly("Office", "Rumah");
    }

    @Test
    void theSameTextHasTheSameHash() {
        assertThat(SampleForms.everyKind().version()).isEqualTo(SampleForms.everyKind().version());
        assertThat(SampleForms.everyKind().version().hash()).hasSize(64).isNotEqualTo(SampleForms.decision().version().hash());
    }

    /** Columns: component, part of the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"type\":\"button\",\"id\":\"F\",\"key\":\"go\",\"label\":\"G\"}| field \"go\": component \"button\" is not listed",
        "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"a\",\"label\":\"A\",\"readonly\":true}| field \"a\": property \"readonly\" is not listed",
        "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"a\",\"label\":\"A\",\"properties\":{\"colour\":\"red\"}}| custom property \"colour\" is not listed",
        "{\"type\":\"select\",\"id\":\"F\",\"key\":\"a\",\"label\":\"A\",\"values\":[{\"label\":\"x\",\"value\":\"x\"}],\"validate\":{\"min\":1}}| rule \"min\" is not listed",
        "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"a-b\",\"label\":\"A\"}| its key \"a-b\" is not camelCase",
        "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"a\"}| field \"a\": it has no label",
        "{\"type\":\"select\",\"id\":\"F\",\"key\":\"a\",\"label\":\"A\",\"values\":[]}| it has no choices",
        "{\"type\":\"select\",\"id\":\"F\",\"key\":\"a\",\"label\":\"A\",\"properties\":{\"options\":\"weather\"}}| no source of options is named \"weather\"",
        "{\"type\":\"datetime\",\"id\":\"F\",\"key\":\"a\",\"dateLabel\":\"A\",\"subtype\":\"week\"}| subtype is none of date, time, datetime",
        "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"a\",\"label\":\"A\",\"validate\":{\"pattern\":\"[\"}}| pattern:",
        "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"a\",\"label\":\"A\",\"conditional\":{\"hide\":\"=a = = b\"}}| condition \"=a = = b\"",
        "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"a\",\"label\":\"A\",\"conditional\":{\"hide\":\"=colour = 1\"}}| condition \"=colour = 1\"",
        "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"a\",\"label\":\"A\",\"properties\":{\"needed\":\"soon\"}}| needed is none of gate, seal, optional",
        "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"a\",\"label\":\"A\"},{\"type\":\"number\",\"id\":\"G\",\"key\":\"a\",\"label\":\"A\"}| this key is used twice"})
    void whatIsNotUnderstoodIsRefusedWithFileAndField(String component, String problem) {
        assertThatThrownBy(() -> PARSER.parse("odd-form", form("odd-form", component)))
                .isInstanceOf(FormNotUnderstood.class).hasMessageStartingWith("forms/odd-form.form: ").hasMessageContaining(problem);
    }

    @Test
    void moreThanThreeFieldsForTheGateAreRefused() {
        var four = String.join(",", java.util.stream.IntStream.range(0, 4).mapToObj(
                n -> "{\"type\":\"textfield\",\"id\":\"F" + n + "\",\"key\":\"f" + n + "\",\"label\":\"A\",\"properties\":{\"needed\":\"gate\"}}").toList());

        assertThatThrownBy(() -> PARSER.parse("long-form", form("long-form", four)))
                .hasMessage("forms/long-form.form: more than 3 fields are needed for the gate");
    }

    @Test
    void theIdMustBeTheNameOfTheFile() {
        assertThatThrownBy(() -> PARSER.parse("other", form("some", ""))).hasMessageContaining("its id \"some\" is not the file's name");
    }

    @Test
    void brokenJsonIsRefused() {
        assertThatThrownBy(() -> PARSER.parse("broken", "{")).isInstanceOf(FormNotUnderstood.class).hasMessageStartingWith("forms/broken.form: no JSON");
    }
}
