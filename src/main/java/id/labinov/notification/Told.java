package id.labinov.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The declared table: what is told to whom. */
@Component
class Told {

    private final List<Entry<?>> entries = List.of();

    List<Entry<?>> entries() {
        return entries;
    }

    List<Entry<?>> of(Class<?> event) {
        return entries.stream().filter(entry -> entry.event() == event).toList();
    }

    Optional<Entry<?>> kind(String kind) {
        return entries.stream().<Entry<?>>map(entry -> entry).filter(entry -> entry.kind().equals(kind)).findFirst();
    }
}
