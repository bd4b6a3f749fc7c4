package id.labinov.form;

import java.util.List;
import java.util.Set;

/** One rule that an answer does not keep.
 * @param input name of the input it stands beside: the key, or {@code key[row].column}
 * @param rule kebab-case; its sentences are {@code form.rule.<rule>} and, shorter, {@code form.debt.<rule>}
 * @param arguments after the label */
record Finding(Field field, String input, Text label, String rule, List<Object> arguments) {

    private static final Set<String> MISSING = Set.of("required", "choose", "tick", "attach", "add-row", "row-required", "min-rows");

    /** Nobody is told while writing that the text is not long enough yet. */
    boolean unfinished() {
        return rule.startsWith("min-") || rule.equals("row-required");
    }

    /** Nothing stands where an answer is needed; as against an answer that is not right. */
    boolean missing() {
        return MISSING.contains(rule);
    }

    /** The answer is there, on a sheet of paper that waits to be typed. */
    Finding onPaper() {
        return new Finding(field, input, label, "on-paper", List.of());
    }
}
