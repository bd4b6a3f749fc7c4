package id.labinov.certificate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in braces that a wording is filled with. Shown through {@code certificate.placeholder.<word>}. */
final class Placeholders {

    static final List<String> KNOWN = List.of("name", "number", "activity", "dates", "place", "agency", "region", "cohort", "year");
    /** Without these it certifies nothing. */
    static final List<String> NEEDED = List.of("name", "number");

    private static final Pattern WORD = Pattern.compile("\\{([^{}\\n]*)}");

    private Placeholders() {}

    /** As they were written, with braces. */
    static List<String> unknown(String wording) {
        var known = Set.copyOf(KNOWN);
        return WORD.matcher(wording).results().filter(found -> !known.contains(found.group(1))).map(found -> found.group()).distinct().toList();
    }

    static List<String> missing(String wording) {
        return NEEDED.stream().map(word -> "{" + word + "}").filter(word -> !wording.contains(word)).toList();
    }

    /** Whether a brace was opened and not closed, or the other way round. */
    static boolean unbalanced(String wording) {
        return WORD.matcher(wording).replaceAll("").matches("(?s).*[{}].*");
    }

    /** One pass: what is filled in is not looked at again. */
    static String filled(String wording, Map<String, String> values) {
        return WORD.matcher(wording).replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
