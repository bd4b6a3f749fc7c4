package id.labinov.form;

import id.labinov.form.Field.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules for an answer that is there. */
final class Rule {

    private Rule() {}

    static List<Finding> broken(Field field, String input, Object value, List<Option> options) {
        var broken = new ArrayList<Finding>();
        var say = new Say(field, input, broken);
        switch (field.kind()) {
            case TEXTFIELD, TEXTAREA -> text(field, value.toString(), say);
            case NUMBER -> number(field, value, say);
            case DATE -> type(field, value, "date", say);
            case TIME -> type(field, value, "time", say);
            case DATETIME -> type(field, value, "datetime", say);
            case SELECT, RADIO -> chosen(Set.of(value.toString()), options, say);
            case CHECKLIST, TAGLIST -> chosen(Set.copyOf(Values.texts(value)), options, say);
            case LIST -> rows(field, Values.rowsOf(value).size(), say);
            case FILES -> say.when(!field.rules().multiple() && Values.texts(value).size() > 1, "one-file");
            case CHECKBOX, TEXT -> { }
        }
        return broken;
    }

    private static void text(Field field, String text, Say say) {
        var rules = field.rules();
        var length = text.codePointCount(0, text.length());
        var words = rules.countsWords() ? Words.count(text) : 0;
        rules.minLength().ifPresent(least -> say.when(length < least, "min-length", least, length));
        rules.maxLength().ifPresent(most -> say.when(length > most, "max-length", most, length));
        rules.minWords().ifPresent(least -> say.when(words < least, "min-words", least, words));
        rules.maxWords().ifPresent(most -> say.when(words > most, "max-words", most, words));
        rules.pattern().ifPresent(pattern -> say.when(!pattern.matcher(text).find(), "pattern"));
    }

    private static void number(Field field, Object value, Say say) {
        var typed = Values.typed(field, value);
        say.when(typed.isEmpty(), "number");
        typed.map(BigDecimal.class::cast).ifPresent(number -> {
            field.rules().min().ifPresent(least -> say.when(number.compareTo(least) < 0, "min", least));
            field.rules().max().ifPresent(most -> say.when(number.compareTo(most) > 0, "max", most));
            field.rules().decimals().ifPresent(most -> say.when(number.stripTrailingZeros().scale() > most, "decimals", most));
        });
    }

    private static void type(Field field, Object value, String rule, Say say) {
        say.when(Values.typed(field, value).isEmpty(), rule);
    }

    private static void chosen(Set<String> values, List<Option> options, Say say) {
        var offered = options.stream().map(Option::value).collect(Collectors.toSet());
        say.when(!offered.containsAll(values), "option");
    }

    private static void rows(Field field, int rows, Say say) {
        say.when(rows < field.rules().minRows(), "min-rows", field.rules().minRows());
        say.when(rows > FormCheck.MOST_ROWS, "max-rows", FormCheck.MOST_ROWS);
    }

    private record Say(Field field, String input, List<Finding> findings) {

        void when(boolean broken, String rule, Object... arguments) {
            if (broken) {
                findings.add(new Finding(field, input, field.label(), rule, List.of(arguments)));
            }
        }
    }
}
