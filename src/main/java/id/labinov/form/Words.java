package id.labinov.form;

import java.util.regex.Pattern;

/** Counts words as readers do: runs between blanks that hold a letter or digit. The page's counter does the same. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private Words() {}

    static int count(String text) {
        return (int) BLANKS.splitAsStream(text).filter(word -> LETTER_OR_DIGIT.matcher(word).find()).count();
    }
}
