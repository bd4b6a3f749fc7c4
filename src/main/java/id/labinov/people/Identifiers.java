package id.labinov.people;

import id.labinov.web.InvalidInput.FieldMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How e-mail, phone and NIP are written so that each stands for one person only. */
record Identifiers(Optional<String> email, Optional<String> phone, Optional<String> nip) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[a-z0-9.-]{1,120}\\.[a-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern NIP = Pattern.compile("[0-9]{18}");

    static Identifiers of(Optional<String> email, Optional<String> phone, Optional<String> nip) {
        return new Identifiers(given(email).map(Identifiers::email), given(phone).map(Identifiers::phone), given(nip).map(Identifiers::nip));
    }

    static String email(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Indonesian ways of writing become +62; a number with another country code stays. */
    static String phone(String typed) {
        var digits = typed.replaceAll("[\\s().-]", "");
        if (digits.startsWith("+")) {
            return digits;
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        if (digits.startsWith("62")) {
            return "+" + digits;
        }
        return "+62" + (digits.startsWith("0") ? digits.substring(1) : digits);
    }

    static String nip(String typed) {
        return typed.replaceAll("[\\s.]", "");
    }

    /** What is malformed, one sentence per field. */
    List<FieldMessage> faults() {
        return java.util.stream.Stream.of(
                fault("email", email, EMAIL), fault("phone", phone, PHONE), fault("nip", nip, NIP)).flatMap(Optional::stream).toList();
    }

    private static Optional<FieldMessage> fault(String field, Optional<String> text, Pattern pattern) {
        return text.filter(given -> !pattern.matcher(given).matches())
                .map(bad -> new FieldMessage(field, "people.person." + field + "-malformed", List.of()));
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(typed -> !typed.isEmpty());
    }
}
