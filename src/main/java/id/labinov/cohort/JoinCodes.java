package id.labinov.cohort;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Codes that people type from a wall: six characters that cannot be taken for one another, and no vowels, so that no words arise. */
@Component
class JoinCodes {

    static final String LETTERS = "CDFGHJKMNPQRTVWXY34679";
    static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (code, place) -> code.append(LETTERS.charAt(place)), StringBuilder::append).toString();
    }

    /** As it was meant: people type small letters, spaces and dashes. */
    static String normalised(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
