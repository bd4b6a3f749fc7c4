package id.labinov.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns what was typed into what is stored. What does not fit its type stays as typed: a draft may hold anything. */
final class Values {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Values() {}

    /** The stored form of an answer; empty for no answer. Typed texts are kept to the letter. */
    static Optional<Object> stored(Field field, Object raw) {
        if (raw == null) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case TEXTFIELD, TEXTAREA, SELECT, RADIO, TEXT -> Optional.of((Object) line(raw)).filter(text -> !text.equals(""));
            case NUMBER -> raw instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : orAsTyped(raw, Values::number);
            case DATE -> orAsTyped(raw, Values::date);
            case TIME -> orAsTyped(raw, text -> LocalTime.parse(text).toString());
            case DATETIME -> orAsTyped(raw, text -> LocalDateTime.parse(text).toString());
            case CHECKBOX -> Boolean.parseBoolean(raw.toString()) || raw.equals("on") ? Optional.of(true) : Optional.empty();
            case CHECKLIST, TAGLIST, FILES -> Optional.of((Object) texts(raw)).filter(list -> !list.equals(List.of()));
            case LIST -> Optional.of((Object) rows(field, raw)).filter(list -> !list.equals(List.of()));
        };
    }

    /** All answers of a form in stored form; what the form does not ask is left out. */
    static Map<String, Object> stored(FormDefinition definition, Map<String, Object> raw) {
        var all = new LinkedHashMap<String, Object>();
        definition.fields().forEach(field -> stored(field, raw.get(field.key())).ifPresent(value -> all.put(field.key(), value)));
        return all;
    }

    /** The answer as its type, for conditions and comparing; empty if it is none of its type. */
    static Optional<Object> typed(Field field, Object stored) {
        if (stored == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(switch (field.kind()) {
                case NUMBER -> new BigDecimal(mustBeNumber(stored).toString());
                case DATE -> LocalDate.parse(stored.toString());
                case TIME -> LocalTime.parse(stored.toString());
                case DATETIME -> LocalDateTime.parse(stored.toString());
                default -> stored;
            });
        } catch (DateTimeException | NumberFormatException otherType) {
            return Optional.empty();
        }
    }

    /** A text that is still a text was no number when it was typed: 1e999999999 must not become one here. */
    private static Number mustBeNumber(Object stored) {
        if (stored instanceof Number number) {
            return number;
        }
        throw new NumberFormatException();
    }

    static boolean blank(Object stored) {
        return stored == null || stored instanceof String text && text.isBlank() || stored instanceof Collection<?> many && many.isEmpty();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rowsOf(Object stored) {
        return stored instanceof List<?> ? (List<Map<String, Object>>) stored : List.of();
    }

    static List<String> texts(Object raw) {
        var many = raw instanceof Collection<?> collection ? collection : List.of(raw);
        return many.stream().map(Object::toString).filter(text -> !text.isBlank()).distinct().toList();
    }

    private static List<Map<String, Object>> rows(Field field, Object raw) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : raw instanceof Collection<?> many ? many : List.of()) {
            var cells = new LinkedHashMap<String, Object>();
            if (row instanceof Map<?, ?> given) {
                field.columns().stream().filter(Field::asks).forEach(column ->
                        stored(column, given.get(column.key())).ifPresent(value -> cells.put(column.key(), value)));
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static Optional<Object> orAsTyped(Object raw, Function<String, Object> reading) {
        var text = line(raw);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(text.strip()));
        } catch (DateTimeException | NumberFormatException asTyped) {
            return Optional.of(text);
        }
    }

    private static Object date(String text) {
        return text.contains("/") ? LocalDate.parse(text, LOCAL).toString() : LocalDate.parse(text).toString();
    }

    /** Indonesian {@code 1.234,56} as well as {@code 1234.56}; a point before exactly three digits parts thousands. */
    private static Object number(String text) {
        if (!text.matches("-?[0-9.,]{1,40}")) {
            throw new NumberFormatException();
        }
        var grouped = text.contains(",") || text.matches("-?[0-9]{1,3}([.][0-9]{3})+");
        return new BigDecimal(grouped ? text.replace(".", "").replace(',', '.') : text);
    }

    /** Browsers send line ends as CR LF or as LF, depending on the way; they mean the same. */
    private static String line(Object raw) {
        return raw.toString().replace("\r\n", "\n").replace('\r', '\n');
    }
}
