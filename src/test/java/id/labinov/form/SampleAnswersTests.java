package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.form.Field.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The demo's sample answers fit the forms, so that no demo start ends in a refused answer. */
class SampleAnswersTests {

    private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)}");
    private static final List<Option> REASONS = Stream.of("data-incomplete", "problem-unclear", "novelty-unclear", "benefit-unmeasured",
            "plan-unrealistic", "evidence-missing", "text-unclear", "other").map(code -> new Option(code, new Text(code, code))).toList();

    private final FormParser parser = new FormParser(new Feel(Clock.systemUTC()));

    @ParameterizedTest
    @MethodSource("worksheetsOfEverySampleSet")
    void theSampleAnswersOfTheDemoAreGoodEnoughForTheSeal(String set, String form, Map<String, Object> answers) throws IOException {
        var checked = check(form, answers, Purpose.SEAL);

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.values()).containsOnlyKeys(answers.keySet());
    }

    @ParameterizedTest
    @MethodSource("sampleDecisions")
    void theSampleDecisionsOfTheDemoCanBeTakenAsTheyAre(String form, Map<String, Object> answers) throws IOException {
        var checked = check(form, answers, Purpose.DECISION);

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.values().keySet()).isEqualTo(answers.keySet());
    }

    @SuppressWarnings("unchecked")
    static Stream<Object[]> worksheetsOfEverySampleSet() throws IOException {
        Map<String, Map<String, Map<String, Object>>> sets = new Yaml().load(new ClassPathResource("demo/answers.yaml").getContentAsString(StandardCharsets.UTF_8));
        return sets.entrySet().stream().flatMap(set -> set.getValue().entrySet().stream()
                .map(form -> new Object[] {set.getKey(), form.getKey(), (Map<String, Object>) filled(form.getValue())}));
    }

    @SuppressWarnings("unchecked")
    static Stream<Object[]> sampleDecisions() throws IOException {
        Map<String, Map<String, List<Object>>> decisions = new Yaml().load(new ClassPathResource("demo/decisions.yaml").getContentAsString(StandardCharsets.UTF_8));
        return decisions.entrySet().stream().filter(form -> new ClassPathResource("forms/" + form.getKey() + ".form").exists())
                .flatMap(form -> form.getValue().entrySet().stream().flatMap(decision -> decision.getValue().stream().map(sample -> {
                    var answers = new LinkedHashMap<>((Map<String, Object>) filled(sample));
                    answers.values().removeIf(""::equals);
                    if (!decision.getKey().equals("any")) {
                        answers.put("decision", decision.getKey());
                    }
                    return new Object[] {form.getKey(), answers};
                })));
    }

    private FormDefinition parse(String form) throws IOException {
        return parser.parse(form, new ClassPathResource("forms/" + form + ".form").getContentAsString(StandardCharsets.UTF_8));
    }

    private FormCheck.Checked check(String form, Map<String, Object> answers, Purpose purpose) throws IOException {
        return FormCheck.check(parse(form), answers, purpose, field -> field.source().isPresent() ? offered(field) : field.options());
    }

    private List<Option> offered(Field field) {
        try {
            return field.worksheet().isEmpty() ? REASONS : parse(field.worksheet().get()).fields().stream().map(asked -> new Option(asked.key(), asked.label())).toList();
        } catch (IOException noSuchForm) {
            throw new UncheckedIOException(noSuchForm);
        }
    }

    private static Object filled(Object answer) {
        if (answer instanceof Map<?, ?> row) {
            var all = new LinkedHashMap<Object, Object>();
            row.forEach((key, value) -> all.put(key, filled(value)));
            return all;
        }
        if (answer instanceof List<?> list) {
            return list.stream().map(SampleAnswersTests::filled).toList();
        }
        return answer instanceof String text ? DAY.matcher(text.replace("{nama}", "Antar Obat Lansia").replace("{unit}", "Puskesmas Lumpue")
                .replace("{ringkasan}", "Kader mengantar obat bulanan ke rumah lansia.")).replaceAll(day -> LocalDate.of(2024, 5, 1)
                .plusDays(Integer.parseInt(day.group(1))).toString()) : answer;
    }
}
