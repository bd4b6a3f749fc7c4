package id.labinov.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile phone's number as programs dial it: the country's code and digits, nothing else.
 * @param digits for example {@code 6281200000000} */
public record MobileNumber(String digits) {

    /** Mobile networks begin with 8; a landline of an office receives no messages. */
    private static final Pattern INDONESIAN = Pattern.compile("628[1-9][0-9]{7,10}");
    private static final Pattern ABROAD = Pattern.compile("(?!62)[1-9][0-9]{7,14}");

    /** Reads a number however it was written: {@code 0812…}, {@code +62 812…}, {@code +62 (0)812…}; empty if no mobile phone has such a number. */
    public static Optional<MobileNumber> of(String written) {
        var digits = Identifiers.phone(written.strip()).substring(1);
        // Country code and the nought for calls within the country, both at once: a frequent slip.
        var dialled = digits.startsWith("620") ? "62" + digits.substring(3) : digits;
        return Optional.of(dialled).filter(number -> INDONESIAN.matcher(number).matches() || ABROAD.matcher(number).matches()).map(MobileNumber::new);
    }

    @Override
    public String toString() {
        return "+" + digits;
    }
}
