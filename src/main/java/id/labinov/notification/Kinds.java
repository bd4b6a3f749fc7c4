package id.labinov.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of the table, each once: several events may tell the same. */
@Component
class Kinds {

    /** The kind of the mail that tells several at once; no entry of the table. */
    static final String DIGEST = "digest";

    private final Told told;

    Kinds(Told told) {
        this.told = told;
    }

    List<Entry<?>> all() {
        var kinds = new LinkedHashMap<String, Entry<?>>();
        told.entries().forEach(entry -> kinds.putIfAbsent(entry.kind(), entry));
        return new ArrayList<>(kinds.values());
    }

    /** Those that a person may turn off. */
    List<Entry<?>> free() {
        return new ArrayList<>(all().stream().filter(entry -> !entry.mandatory()).toList());
    }
}
