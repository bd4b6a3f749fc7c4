package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.form.Field.Need;
import id.labinov.form.Field.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the forms ask, as the people who fill them in meet it. */
class FormContentTests {

    private static final List<Option> FROM_A_SOURCE = List.of(new Option("any", new Text("apa saja", "anything")));

    private final FormParser parser = new FormParser(new Feel(Clock.systemUTC()));

    @ParameterizedTest
    @ValueSource(strings = {"drum-up-decision", "diagnose-decision", "design-decision", "delivery-decision", "display-decision",
            "documentation-decision", "submission-decision", "agency-sign-off"})
    void goingOnNeedsNoFurtherAnswer(String form) throws IOException {
        var checked = check(form, Map.of("decision", "ADVANCE"), Purpose.DECISION);

        assertThat(checked.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "drum-up-decision, decision", "diagnose-decision, decision", "design-decision, decision", "agency-sign-off, 'decision,signedBy'",
        "submission-decision, decision"})
    void anOpenDecisionShowsNothingButTheChoice(String form, String shown) throws IOException {
        assertThat(shown(form, Map.of())).containsExactly(shown.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "drum-up-decision, LATER, 'laterUntil'", "drum-up-decision, MERGE, 'mergeInto'", "drum-up-decision, COMPLETE, 'reasonCode'",
        "drum-up-decision, DECLINE, ''", "diagnose-decision, CHOOSE_ANOTHER, 'reasonCode'",
        "diagnose-decision, RETURN, 'targetStage,reasonCode'", "display-decision, EXCUSE, ''", "submission-decision, NOT_SELECTED, ''"})
    void otherChoicesAskOnlyWhatTheyNeed(String form, String decision, String missing) throws IOException {
        var checked = check(form, Map.of("decision", decision), Purpose.DECISION);

        assertThat(checked.findings()).extracting(Finding::input).containsExactly(Stream.of(missing.split(",")).filter(key -> !key.isEmpty()).toArray(String[]::new));
    }

    @Test
    void aReturnOffersTheFieldsOfTheStageItGoesTo() throws IOException {
        var answers = Map.<String, Object>of("decision", "RETURN", "targetStage", "DIAGNOSE");

        assertThat(shown("delivery-decision", answers)).containsExactly("decision", "targetStage", "reasonCode", "correctFieldsDiagnose", "reason");
    }

    @Test
    void aLetterAsksForItsFileNumberAndDate() throws IOException {
        var checked = check("agency-sign-off", Map.of("decision", "ADVANCE", "signedBy", "LETTER"), Purpose.DECISION);

        assertThat(checked.findings()).extracting(Finding::input).containsExactly("letter", "letterNumber", "letterDate");
    }

    @ParameterizedTest
    @MethodSource("worksheets")
    void everyQuestionOfAWorksheetHasHelpAndAnExampleInBothLanguages(FormDefinition worksheet) {
        var questions = worksheet.fields().stream().flatMap(field -> field.columns().isEmpty() ? Stream.of(field) : field.columns().stream());

        assertThat(questions).allSatisfy(question -> assertThat(List.of(question.help().id(), question.help().en(), question.example().id(),
                question.example().en())).as(question.key()).noneMatch(String::isBlank));
        assertThat(worksheet.fields()).filteredOn(field -> field.need() == Need.GATE).hasSizeBetween(1, 3);
        assertThat(worksheet.sections()).allSatisfy(section -> assertThat(section.asked()).hasSizeBetween(1, 5));
    }

    static List<FormDefinition> worksheets() throws IOException {
        var parsed = new ArrayList<FormDefinition>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*-worksheet.form")) {
            parsed.add(new FormContentTests().parse(file.getFilename().replace(".form", "")));
        }
        return parsed;
    }

    private FormDefinition parse(String form) throws IOException {
        return parser.parse(form, new ClassPathResource("forms/" + form + ".form").getContentAsString(StandardCharsets.UTF_8));
    }

    private FormCheck.Checked check(String form, Map<String, Object> answers, Purpose purpose) throws IOException {
        Function<Field, List<Option>> options = field -> field.source().isPresent() ? FROM_A_SOURCE : field.options();
        return FormCheck.check(parse(form), answers, purpose, options);
    }

    private List<String> shown(String form, Map<String, Object> answers) throws IOException {
        var definition = parse(form);
        var hidden = Visibility.hidden(definition, answers);
        return definition.fields().stream().map(Field::key).filter(key -> !hidden.contains(key)).toList();
    }
}
