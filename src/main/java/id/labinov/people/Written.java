package id.labinov.people;

import id.labinov.web.InvalidInput.FieldMessage;
import java.util.List;
import java.util.Optional;

/** Rules for what people type as a name or a line of text. */
final class Written {

    private Written() {}

    /** A name that must be there. */
    static Optional<FieldMessage> name(String text, String field, int longest) {
        return text.isBlank() ? Optional.of(new FieldMessage(field, "people.input.missing", List.of())) : length(text, field, longest);
    }

    static Optional<FieldMessage> length(String text, String field, int longest) {
        // PostgreSQL cannot store NUL at all: it would be an error 500 there and a row on H2.
        if (text.indexOf('\0') >= 0) {
            return Optional.of(new FieldMessage(field, "people.input.unreadable", List.of()));
        }
        return text.strip().length() > longest
                ? Optional.of(new FieldMessage(field, "people.input.too-long", List.of(longest))) : Optional.empty();
    }
}
