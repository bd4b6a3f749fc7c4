package id.labinov.notification;

import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the preferences page submits: the language, and one choice for each kind under {@code kind-<kind>}. Only what was sent is changed.
 * @param sent as it came */
record PreferenceForm(Map<String, String> sent) {

    static final String KIND = "kind-";

    static PreferenceForm of(Locale language, Map<String, Delivery> deliveries) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("language", language.getLanguage());
        deliveries.forEach((kind, delivery) -> fields.put(KIND + kind, delivery.name()));
        return new PreferenceForm(fields);
    }

    Optional<Locale> language() {
        return Preferences.LANGUAGES.stream().filter(known -> known.getLanguage().equals(sent.get("language"))).findFirst();
    }

    /** @param entries that may be chosen
     *  @throws InvalidInput for an answer that no page offers */
    Map<String, Delivery> deliveries(Collection<Entry<?>> entries) {
        var read = new LinkedHashMap<String, Delivery>();
        entries.stream().filter(entry -> sent.containsKey(KIND + entry.kind()))
                .forEach(entry -> delivery(entry.kind()).ifPresent(delivery -> read.put(entry.kind(), delivery)));
        var wrong = entries.stream().filter(entry -> sent.containsKey(KIND + entry.kind()) && !read.containsKey(entry.kind()))
                .map(entry -> new FieldMessage(KIND + entry.kind(), "notification.preferences.choose", List.of())).toList();
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return read;
    }

    private Optional<Delivery> delivery(String kind) {
        return Arrays.stream(Delivery.values()).filter(one -> one.name().equals(sent.get(KIND + kind))).findFirst();
    }

    /** What was typed, for the page that comes back. */
    String of(String kind) {
        return sent.getOrDefault(KIND + kind, "");
    }
}
