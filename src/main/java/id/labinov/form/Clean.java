package id.labinov.form;

import id.labinov.web.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What no answer may hold, whatever the purpose: NUL and halves of characters, and more than a megabyte in all. */
final class Clean {

    static final int MOST_BYTES = 1_000_000;

    private Clean() {}

    /** Takes out what databases cannot store; everything else stays to the letter. */
    static Cleaned clean(FormDefinition definition, Map<String, Object> sent) {
        var answers = new LinkedHashMap<String, Object>();
        var touched = new ArrayList<Text>();
        sent.forEach((key, value) -> {
            var clean = clean(value);
            answers.put(key, clean);
            if (!java.util.Objects.equals(clean, value)) {
                definition.field(key).ifPresent(field -> touched.add(field.label()));
            }
        });
        return new Cleaned(answers, List.copyOf(touched));
    }

    /** @throws InvalidInput beside the longest answer */
    static String mustFit(FormDefinition definition, Map<String, Object> answers) {
        var json = Json.text(answers);
        if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            var longest = definition.fields().stream().filter(field -> answers.containsKey(field.key()))
                    .max(java.util.Comparator.comparingInt(field -> Json.text(answers.get(field.key())).length())).orElseThrow();
            throw InvalidInput.of(longest.key(), "form.rule.too-big",
                    longest.label().in(org.springframework.context.i18n.LocaleContextHolder.getLocale()));
        }
        return json;
    }

    private static Object clean(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Clean::clean).toList();
        }
        if (value instanceof Map<?, ?> row) {
            var cells = new LinkedHashMap<Object, Object>();
            row.forEach((key, cell) -> cells.put(key, clean(cell)));
            return cells;
        }
        return value;
    }

    private static String text(String text) {
        if (text.codePoints().noneMatch(Clean::unstorable)) {
            return text;
        }
        return text.codePoints().filter(point -> !unstorable(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean unstorable(int point) {
        return point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    record Cleaned(Map<String, Object> answers, List<Text> touched) {}
}
