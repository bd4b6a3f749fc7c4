package id.labinov.form;

import id.labinov.form.PaperRows.Spot;
import id.labinov.form.SheetRows.PinnedSheet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How much worksheets lack, by the version of their answers and what stands on paper: what a version lacks never changes, and a room asks for the same ones every few
 * seconds. Only numbers are remembered, on each node for itself, and none that a transaction sees: its versions may yet be taken back. */
@Component
class DebtCounts {

    private static final int REMEMBERED = 100_000;

    private final JdbcClient jdbc;
    private final SheetRows rows;
    private final Map<Counted, Integer> counts = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Integer> eldest) {
            return size() > REMEMBERED;
        }
    });

    DebtCounts(JdbcClient jdbc, SheetRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Which answers stand in a worksheet; version 0 where nothing was written. */
    record Stand(UUID innovation, String formKey, String hash, int version) {}

    /** @param onPaper sections that wait to be typed, for which the gate does not ask */
    private record Counted(Stand stand, Purpose purpose, Set<Integer> onPaper) {}

    /** Worksheets of innovations with the versions that stand. */
    List<Stand> stands(Collection<UUID> innovations, Collection<String> forms) {
        return innovations.isEmpty() || forms.isEmpty() ? List.of() : jdbc.sql("""
                select p.innovation, p.form_key, p.hash, coalesce(s.version, 0) as version
                from pinned_form p left join answer_sheet s on s.innovation = p.innovation and s.form_key = p.form_key and s.occasion = p.innovation
                where p.innovation in (:innovations) and p.form_key in (:forms) and p.place >= 0""")
                .param("innovations", innovations).param("forms", forms).query(Stand.class).list();
    }

    /** @param onPaper sections of any of them that stand on paper
     *  @param count reads the answers; asked only for those that nobody counted yet */
    Map<Stand, Integer> of(Collection<Stand> stands, Purpose purpose, Collection<Spot> onPaper, ToIntFunction<PinnedSheet> count) {
        var found = new HashMap<Stand, Integer>();
        stands.forEach(stand -> {
            var known = counts.get(key(stand, purpose, onPaper));
            if (known != null) {
                found.put(stand, known);
            }
        });
        var unknown = stands.stream().filter(stand -> !found.containsKey(stand)).toList();
        if (!unknown.isEmpty()) {
            found.putAll(counted(unknown, purpose, onPaper, count));
        }
        return found;
    }

    /** Answers may have been written since their version was read: what is counted is remembered under the version that was counted. */
    private Map<Stand, Integer> counted(List<Stand> unknown, Purpose purpose, Collection<Spot> onPaper, ToIntFunction<PinnedSheet> count) {
        var asked = new HashMap<String, Stand>();
        unknown.forEach(stand -> asked.put(stand.innovation() + stand.formKey(), stand));
        var found = new HashMap<Stand, Integer>();
        for (var sheet : rows.pinned(unknown.stream().map(Stand::innovation).distinct().toList())) {
            var stand = asked.get(sheet.innovation() + sheet.formKey());
            if (stand != null) {
                var number = count.applyAsInt(sheet);
                found.put(stand, number);
                if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                    counts.put(key(new Stand(sheet.innovation(), sheet.formKey(), sheet.hash(), sheet.version()), purpose, onPaper), number);
                }
            }
        }
        return found;
    }

    private static Counted key(Stand stand, Purpose purpose, Collection<Spot> onPaper) {
        return new Counted(stand, purpose, onPaper.stream().filter(spot -> spot.innovation().equals(stand.innovation()) && spot.formKey().equals(stand.formKey()))
                .map(Spot::section).collect(Collectors.toSet()));
    }
}
