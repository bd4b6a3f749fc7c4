package id.labinov.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Cuts long lists of ids: PostgreSQL takes at most 65,535 parameters in one statement. */
final class Batches {

    private static final int SIZE = 5_000;

    private Batches() {}

    static <T> void of(Collection<T> ids, Function<T, UUID> value, Consumer<List<UUID>> each) {
        var values = new ArrayList<>(new LinkedHashSet<>(ids.stream().map(value).toList()));
        for (int from = 0; from < values.size(); from += SIZE) {
            each.accept(values.subList(from, Math.min(from + SIZE, values.size())));
        }
    }
}
