package id.labinov.people;

import id.labinov.web.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads enums as people write them in sheets: by label in either language, or by name. */
@Component
public class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);

    private final MessageSource messages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws InvalidInput for the column, with the words that would do */
    public <E extends Enum<E>> E read(Class<E> type, String keyStart, String column, String typed) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> matches(one, keyStart, typed)).findFirst()
                .orElseThrow(() -> InvalidInput.of(column, "people.import.unknown-word", typed, labels(type, keyStart)));
    }

    private boolean matches(Enum<?> one, String keyStart, String typed) {
        return one.name().equalsIgnoreCase(typed) || LANGUAGES.stream()
                .anyMatch(language -> plain(messages.getMessage(keyStart + one.name(), null, language)).equals(plain(typed)));
    }

    private String labels(Class<? extends Enum<?>> type, String keyStart) {
        return String.join(", ", Arrays.stream(type.getEnumConstants())
                .map(one -> messages.getMessage(keyStart + one.name(), null, LANGUAGES.get(0))).toList());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.]", "");
    }
}
