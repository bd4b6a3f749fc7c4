package id.labinov.cohort;

import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what was typed into a page's form; collects a sentence for each field that cannot be read. */
final class Typed {

    private final List<FieldMessage> problems = new ArrayList<>();

    static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    LocalDate date(String field, String typed) {
        return read(field, typed, LocalDate::parse, LocalDate.EPOCH, "cohort.input.date");
    }

    LocalDateTime dateTime(String field, String typed) {
        return read(field, typed, LocalDateTime::parse, LocalDate.EPOCH.atStartOfDay(), "cohort.input.date");
    }

    Optional<LocalDateTime> dateTimeOrNothing(String field, String typed) {
        return text(typed).isEmpty() ? Optional.empty() : Optional.of(dateTime(field, typed));
    }

    int number(String field, String typed) {
        return read(field, typed, Integer::parseInt, 1, "cohort.input.number");
    }

    <E extends Enum<E>> E choice(String field, String typed, Class<E> type) {
        return read(field, typed, text -> Enum.valueOf(type, text), type.getEnumConstants()[0], "cohort.input.choice");
    }

    /** @throws InvalidInput if anything could not be read */
    void passOrThrow() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private <T> T read(String field, String typed, Function<String, T> reading, T meanwhile, String problem) {
        var text = text(typed);
        try {
            var value = reading.apply(text);
            // A year beyond these is a slip of the finger that a database column would refuse.
            var year = value instanceof LocalDate date ? date.getYear() : value instanceof LocalDateTime time ? time.getYear() : 2000;
            if (year >= 1900 && year <= 2200) {
                return value;
            }
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            // said below
        }
        problems.add(new FieldMessage(field, text.isEmpty() ? "cohort.input.missing" : problem, List.of()));
        return meanwhile;
    }
}
