package id.labinov.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The declared table: what is told to whom, put together from its themes. */
@Component
class Told {

    private final List<Entry<?>> entries;
    private final Map<Class<?>, List<Entry<?>>> byEvent;

    Told(List<Entries> themes) {
        entries = themes.stream().flatMap(theme -> theme.entries().stream()).collect(Collectors.toUnmodifiableList());
        byEvent = entries.stream().collect(Collectors.groupingBy(Entry::event));
    }

    List<Entry<?>> entries() {
        return entries;
    }

    List<Entry<?>> of(Class<?> event) {
        return byEvent.getOrDefault(event, List.of());
    }

    /** Several events may tell the same kind, with the same placeholders. */
    Optional<Entry<?>> kind(String kind) {
        return entries.stream().<Entry<?>>map(entry -> entry).filter(entry -> entry.kind().equals(kind)).findFirst();
    }
}
