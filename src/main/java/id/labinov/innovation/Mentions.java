package id.labinov.innovation;

import id.labinov.people.PersonId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is meant by {@code @Name} in a comment: the whole name, or its first word where only one reader has it. */
final class Mentions {

    private Mentions() {}

    static Set<PersonId> in(String body, Map<PersonId, String> readers) {
        var text = body.toLowerCase(Locale.ROOT);
        return readers.entrySet().stream().filter(reader -> names(text, reader.getValue(), readers))
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean names(String text, String name, Map<PersonId, String> readers) {
        var whole = name.toLowerCase(Locale.ROOT);
        var first = first(whole);
        var alone = readers.values().stream().filter(other -> first(other.toLowerCase(Locale.ROOT)).equals(first)).count() == 1;
        return stands(text, "@" + whole) || alone && stands(text, "@" + first);
    }

    private static String first(String name) {
        return name.strip().split("[\\s,]+")[0];
    }

    /** As a word of its own: {@code @Ani} is not in {@code @Anita}. */
    private static boolean stands(String text, String wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
                return true;
            }
        }
        return false;
    }
}
