package id.labinov.form;

import java.util.List;

/** One rule that an answer does not keep.
 * @param input name of the input it stands beside: the key, or {@code key[row].column}
 * @param rule kebab-case; its sentences are {@code form.rule.<rule>} and, shorter, {@code form.debt.<rule>}
 * @param arguments after the label */
record Finding(Field field, String input, Text label, String rule, List<Object> arguments) {

    /** Nobody is told while writing that the text is not long enough yet. */
    boolean unfinished() {
        return rule.startsWith("min-") || rule.equals("row-required");
    }
}
