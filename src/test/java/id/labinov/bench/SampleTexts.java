package id.labinov.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The demo's sample answers: complete worksheets as a team would write them. */
public final class SampleTexts {

    private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)?}");
    private final Map<String, Map<String, Object>> worksheets;

    @SuppressWarnings("unchecked")
    public SampleTexts() {
        try {
            Map<String, Map<String, Map<String, Object>>> sets = new Yaml()
                    .load(new ClassPathResource("demo/answers.yaml").getContentAsString(StandardCharsets.UTF_8));
            worksheets = (Map<String, Map<String, Object>>) filled(sets.values().iterator().next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, Object> worksheet(String form) {
        return worksheets.getOrDefault(form, Map.of());
    }

    /** What a decision asks to go on. */
    static Map<String, Object> decision(String task) {
        return task.equals("record-submission") ? Map.of("target", "KIPP", "submittedOn", LocalDate.now().toString()) : Map.of("decision", "ADVANCE");
    }

    private static Object filled(Object answer) {
        if (answer instanceof Map<?, ?> map) {
            var all = new LinkedHashMap<Object, Object>();
            map.forEach((key, value) -> all.put(key, filled(value)));
            return all;
        }
        if (answer instanceof List<?> list) {
            return list.stream().map(SampleTexts::filled).toList();
        }
        return answer instanceof String text ? DAY.matcher(text).replaceAll(day -> LocalDate.now()
                .plusDays(day.group(1) == null ? 0 : Integer.parseInt(day.group(1).replace("+", ""))).toString()) : answer;
    }
}
