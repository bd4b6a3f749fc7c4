package id.labinov.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which questions of a form are asked, given the answers so far. */
final class Visibility {

    private Visibility() {}

    /** Keys of hidden fields. What a hidden field once said hides nothing else. */
    static Set<String> hidden(FormDefinition definition, Map<String, Object> answers) {
        var conditional = definition.fields().stream().filter(field -> !field.hides().isEmpty()).toList();
        Set<String> hidden = Set.of();
        Map<String, Object> seen = null;
        // Each round can hide or show what depends on the last; a form that contradicts itself ends after as many rounds as fields.
        for (var round = 0; round <= definition.fields().size() && !conditional.isEmpty(); round++) {
            var context = context(definition, answers, hidden);
            if (context.equals(seen)) {
                break;
            }
            hidden = hidden(conditional, context);
            seen = context;
        }
        return hidden;
    }

    static boolean hides(Field field, Map<String, Object> context) {
        return field.hides().stream().anyMatch(condition -> condition.hides(context));
    }

    /** Answers as their types, by key; hidden ones are left out. */
    static Map<String, Object> context(FormDefinition definition, Map<String, Object> answers, Set<String> hidden) {
        return context(definition.fields().stream().filter(field -> !hidden.contains(field.key())).toList(), answers);
    }

    /** What a condition inside a row sees: the row's answers before the form's. */
    static Map<String, Object> rowContext(Field list, Map<String, Object> row, Map<String, Object> around) {
        var context = new LinkedHashMap<>(around);
        context.putAll(context(list.columns(), row));
        return context;
    }

    private static Map<String, Object> context(List<Field> fields, Map<String, Object> answers) {
        var context = new LinkedHashMap<String, Object>();
        fields.stream().filter(Field::asks).forEach(field ->
                Values.typed(field, answers.get(field.key())).ifPresent(value -> context.put(field.key(), value)));
        return context;
    }

    private static Set<String> hidden(List<Field> conditional, Map<String, Object> context) {
        // Many questions of a form share one condition.
        var said = new HashMap<Condition, Boolean>();
        var hidden = new HashSet<String>();
        conditional.stream().filter(field -> field.hides().stream().anyMatch(condition -> said.computeIfAbsent(condition, asked -> asked.hides(context))))
                .forEach(field -> hidden.add(field.key()));
        return hidden;
    }
}
