package id.labinov.form;

import id.labinov.form.Field.Option;
import id.labinov.innovation.InnovationId;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Answers in words, as readers see them. */
@Component
class Answered {

    private final Options options;
    private final Formats formats;
    private final Texts texts;

    Answered(Options options, Formats formats, Texts texts) {
        this.options = options;
        this.formats = formats;
        this.texts = texts;
    }

    /** One answer as text; line ends are kept. */
    String line(InnovationId innovation, Field field, Object value) {
        if (Values.blank(value)) {
            return "";
        }
        var typed = Values.typed(field, value).orElse(value);
        return switch (field.kind()) {
            case NUMBER -> typed instanceof Number number ? (formats.number(number) + " " + field.rules().suffix()).strip() : typed.toString();
            case DATE -> typed instanceof LocalDate date ? formats.date(date) : typed.toString();
            case TIME -> typed instanceof LocalTime time ? formats.time(time) : typed.toString();
            case DATETIME -> typed instanceof LocalDateTime both ? formats.date(both.toLocalDate()) + " " + formats.time(both.toLocalTime()) : typed.toString();
            case SELECT, RADIO, CHECKLIST, TAGLIST -> labels(innovation, field, Values.texts(value));
            case CHECKBOX -> texts.get("form.read.yes");
            case LIST -> Values.rowsOf(value).stream().map(row -> row(innovation, field, row)).collect(Collectors.joining("\n"));
            case TEXTFIELD, TEXTAREA, FILES, TEXT -> value instanceof List<?> many ? Values.texts(many).stream().collect(Collectors.joining("\n")) : value.toString();
        };
    }

    private String row(InnovationId innovation, Field list, Map<String, Object> row) {
        return list.columns().stream().filter(column -> !Values.blank(row.get(column.key())))
                .map(column -> column.label().in(LocaleContextHolder.getLocale()) + ": " + line(innovation, column, row.get(column.key())))
                .collect(Collectors.joining("; "));
    }

    private String labels(InnovationId innovation, Field field, List<String> chosen) {
        Map<String, String> labels = options.of(innovation, field).stream()
                .collect(Collectors.toMap(Option::value, option -> option.label().in(LocaleContextHolder.getLocale()), (one, other) -> one));
        return chosen.stream().map(value -> labels.getOrDefault(value, value)).collect(Collectors.joining("\n"));
    }
}
