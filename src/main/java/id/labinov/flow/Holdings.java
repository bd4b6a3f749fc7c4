package id.labinov.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Turns the changes of one task's holder into holdings. At one instant laying down comes before taking: A handing to B is written as both, and so
 * is A being set again, which joins. The order of the rows says nothing. */
final class Holdings {

    private static final String NOBODY = "";

    private final List<Holding> holdings = new ArrayList<>(1);
    private String holder = NOBODY;
    private Instant since;

    private Holdings() {}

    /** @param end of the task; completing it need not lay it down, and what comes later is not about it */
    static List<Holding> of(List<HolderChange> changes, Instant end) {
        var instants = new TreeMap<Instant, List<HolderChange>>();
        changes.stream().filter(change -> !change.at().isAfter(end))
                .forEach(change -> instants.computeIfAbsent(change.at(), at -> new ArrayList<>(2)).add(change));
        var found = new Holdings();
        instants.forEach(found::apply);
        found.close(end);
        return List.copyOf(found.holdings);
    }

    private void apply(Instant at, List<HolderChange> changes) {
        var taker = HolderChange.taker(changes, holder);
        var stays = taker.map(holder::equals).orElseGet(() -> !HolderChange.laysDown(changes, holder));
        if (!stays) {
            close(at);
            holder = taker.orElse(NOBODY);
            since = at;
        }
    }

    private void close(Instant at) {
        if (!holder.equals(NOBODY)) {
            add(new Holding(holder, new Span(since, at)));
        }
    }

    /** Without a gap it is one holding of the same person. */
    private void add(Holding next) {
        var last = holdings.isEmpty() ? null : holdings.get(holdings.size() - 1);
        var joins = last != null && last.person().equals(next.person()) && last.span().to().equals(next.span().from());
        if (joins) {
            holdings.set(holdings.size() - 1, new Holding(next.person(), new Span(last.span().from(), next.span().to())));
        } else {
            holdings.add(next);
        }
    }
}
