package id.labinov.coaching;

import id.labinov.web.InvalidInput;

/** Why something was cancelled or moved, as typed. */
final class Reasons {

    private static final int LONGEST = 1000;

    private Reasons() {}

    /** @throws InvalidInput beside {@code reason} if nothing was said, or too much */
    static String needed(String typed) {
        var text = optional(typed);
        if (text.isEmpty()) {
            throw InvalidInput.of("reason", "coaching.input.missing");
        }
        return text;
    }

    static String optional(String typed) {
        var text = typed.replace("\0", "").strip();
        if (text.length() > LONGEST) {
            throw InvalidInput.of("reason", "coaching.input.too-long", LONGEST);
        }
        return text;
    }
}
