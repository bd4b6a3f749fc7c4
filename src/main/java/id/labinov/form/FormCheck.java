package id.labinov.form;

import id.labinov.form.Field.Kind;
import id.labinov.form.Field.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Checks answers against a form. */
final class FormCheck {

    static final int MOST_ROWS = 200;

    private FormCheck() {}

    /** @param options the choices of a field, also those from a source
     *  @return what to say, in form order, and the answers that count: those of hidden fields are left out */
    static Checked check(FormDefinition definition, Map<String, Object> answers, Purpose purpose, Function<Field, List<Option>> options) {
        var hidden = Visibility.hidden(definition, answers);
        var context = Visibility.context(definition, answers, hidden);
        var findings = new ArrayList<Finding>();
        var values = new LinkedHashMap<String, Object>();
        for (var field : definition.fields()) {
            if (hidden.contains(field.key())) {
                continue;
            }
            var value = answers.get(field.key());
            if (!Values.blank(value)) {
                values.put(field.key(), field.kind() == Kind.LIST ? withoutHidden(field, value, context) : value);
            }
            if (purpose.looksAt(field)) {
                findings.addAll(find(field, values.get(field.key()), purpose, context, options));
            }
        }
        return new Checked(values, findings.stream().filter(purpose::says).toList());
    }

    private static List<Finding> find(Field field, Object value, Purpose purpose, Map<String, Object> context,
            Function<Field, List<Option>> options) {
        if (Values.blank(value)) {
            return purpose.needs(field) ? List.of(new Finding(field, field.key(), field.label(), emptyRule(field), emptyArguments(field))) : List.of();
        }
        var findings = new ArrayList<>(Rule.broken(field, field.key(), value, options.apply(field)));
        if (field.kind() == Kind.LIST) {
            findings.addAll(rows(field, value, context, options));
        }
        return findings;
    }

    private static List<Finding> rows(Field list, Object value, Map<String, Object> around, Function<Field, List<Option>> options) {
        var findings = new ArrayList<Finding>();
        var number = 0;
        for (var row : Values.rowsOf(value)) {
            var context = Visibility.rowContext(list, row, around);
            for (var column : list.columns()) {
                if (!column.asks() || Visibility.hides(column, context)) {
                    continue;
                }
                var input = list.key() + "[" + number + "]." + column.key();
                var cell = row.get(column.key());
                if (Values.blank(cell)) {
                    if (column.rules().required()) {
                        findings.add(new Finding(list, input, column.label(), "row-required", List.of(number + 1)));
                    }
                } else {
                    Rule.broken(column, input, cell, options.apply(column))
                            .forEach(finding -> findings.add(new Finding(list, input, column.label(), finding.rule(), finding.arguments())));
                }
            }
            number++;
        }
        return findings;
    }

    private static List<Map<String, Object>> withoutHidden(Field list, Object value, Map<String, Object> around) {
        return Values.rowsOf(value).stream().map(row -> {
            var context = Visibility.rowContext(list, row, around);
            Map<String, Object> shown = new LinkedHashMap<>(row);
            list.columns().stream().filter(column -> Visibility.hides(column, context)).forEach(column -> shown.remove(column.key()));
            return shown;
        }).toList();
    }

    private static String emptyRule(Field field) {
        return switch (field.kind()) {
            case SELECT, RADIO, CHECKLIST, TAGLIST -> "choose";
            case CHECKBOX -> "tick";
            case FILES -> "attach";
            case LIST -> field.rules().minRows() > 1 ? "min-rows" : "add-row";
            default -> "required";
        };
    }

    private static List<Object> emptyArguments(Field field) {
        return emptyRule(field).equals("min-rows") ? List.of(field.rules().minRows()) : List.of();
    }

    record Checked(Map<String, Object> values, List<Finding> findings) {}
}
