package id.labinov.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One component of a form.
 * @param key empty for explanatory text
 * @param hides conditions of the field and of the groups around it: any of them hides it
 * @param source name of the {@link OptionSource} that gives the options, instead of {@code options}
 * @param worksheet with source {@code worksheet-fields}: whose fields
 * @param columns of a dynamic list */
public record Field(String key, Kind kind, Text label, Text help, Text example, Need need, Rules rules, List<Condition> hides,
        List<Option> options, Optional<String> source, Optional<String> worksheet, List<Field> columns) {

    /** Kinds of components; the words of form-js, dates by subtype. */
    public enum Kind {
        TEXTFIELD, TEXTAREA, NUMBER, DATE, TIME, DATETIME, SELECT, RADIO, CHECKBOX, CHECKLIST, TAGLIST, LIST, FILES, TEXT;

        boolean choosesOne() {
            return this == SELECT || this == RADIO;
        }

        boolean choosesMany() {
            return this == CHECKLIST || this == TAGLIST;
        }

        boolean written() {
            return this == TEXTFIELD || this == TEXTAREA;
        }
    }

    /** For what a worksheet's answer is needed. */
    public enum Need { GATE, SEAL, OPTIONAL }

    /** One choice. */
    public record Option(String value, Text label) {}

    /** What an answer must be like.
     * @param suffix unit shown behind the input
     * @param accept endings of files that are offered for choosing */
    public record Rules(boolean required, Optional<Integer> minLength, Optional<Integer> maxLength, Optional<Integer> minWords,
            Optional<Integer> maxWords, Optional<BigDecimal> min, Optional<BigDecimal> max, Optional<Pattern> pattern,
            Optional<Integer> decimals, int minRows, boolean multiple, String suffix, String accept) {

        public boolean countsWords() {
            return minWords.isPresent() || maxWords.isPresent();
        }
    }

    boolean asks() {
        return kind != Kind.TEXT;
    }
}
