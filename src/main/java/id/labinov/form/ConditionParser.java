package id.labinov.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the conditions of one form file that hide questions. */
class ConditionParser {

    private final String file;
    private final Feel feel;
    private final List<String> keys;
    /** By their text: what is asked twice is one condition, and is answered once. */
    private final Map<String, Condition> conditions = new HashMap<>();

    ConditionParser(String file, Feel feel, List<String> keys) {
        this.file = file;
        this.feel = feel;
        this.keys = keys;
    }

    /** Conditions of a component and of what is around it. */
    List<Condition> around(JsonNode component, List<Condition> around) {
        var expression = component.path("conditional").path("hide").asText("");
        if (expression.isBlank()) {
            return around;
        }
        try {
            var all = new ArrayList<>(around);
            all.add(conditions.computeIfAbsent(expression, text -> feel.compile(text, keys)));
            return List.copyOf(all);
        } catch (Feel.IllegalExpression wrong) {
            throw new FormNotUnderstood(file, Components.name(component), "condition \"" + expression + "\": " + wrong.getMessage());
        }
    }
}
