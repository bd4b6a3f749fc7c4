package id.labinov.flow;

import id.labinov.flow.PathFold.PathKey;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.PathEvents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the projection with the events it is made of. They are written in one transaction, so differences come only from hands in the
 * database, from a restored part of it, or from faults. */
@Component
class ProjectionCheck {

    private static final int AT_ONCE = 200;
    private static final PathRows NONE = new PathRows();

    private final PathEvents events;
    private final ProjectionReader reader;
    private final Projection projection;

    ProjectionCheck(PathEvents events, ProjectionReader reader, Projection projection) {
        this.events = events;
        this.reader = reader;
        this.projection = projection;
    }

    /** @param table in which the rows differ
     *  @param row which one, for the reader
     *  @param kept what stands there; empty where a row is missing
     *  @param told what the events say; empty where the row should not stand there */
    record FlowDifference(InnovationId innovation, String table, String row, Optional<String> kept, Optional<String> told) {}

    List<FlowDifference> differences(int most) {
        return differences(most, UnaryOperator.identity());
    }

    /** @param most after how many the search ends
     *  @param cut leaves of the differences of some innovations what the reader may see */
    @Transactional(readOnly = true)
    public List<FlowDifference> differences(int most, UnaryOperator<List<FlowDifference>> cut) {
        var found = new ArrayList<FlowDifference>();
        var last = Optional.<InnovationId>empty();
        for (var part = events.after(last, AT_ONCE); !part.isEmpty() && found.size() < most; part = events.after(last, AT_ONCE)) {
            found.addAll(cut.apply(differences(part)));
            last = Optional.of(part.get(part.size() - 1));
        }
        return found.stream().limit(most).toList();
    }

    private List<FlowDifference> differences(List<InnovationId> innovations) {
        var kept = reader.all(innovations);
        var told = projection.fold(innovations);
        var paths = new LinkedHashSet<>(kept.keySet());
        paths.addAll(told.keySet());
        return paths.stream().flatMap(path -> differences(path, kept.getOrDefault(path, NONE), told.getOrDefault(path, NONE)).stream()).toList();
    }

    private static List<FlowDifference> differences(PathKey path, PathRows kept, PathRows told) {
        var found = new ArrayList<FlowDifference>();
        compare(path, "stage_visit", kept.visits(), told.visits(), visit -> visit.stage() + " " + visit.visit(), found);
        compare(path, "task_fact", kept.tasks(), told.tasks(), TaskRow::key, found);
        compare(path, "holding", kept.holdings(), told.holdings(), holdings -> holdings.size() + "", found);
        compare(path, "path_return", byId(kept), byId(told), ReturnRow::fromStage, found);
        return found;
    }

    private static Map<Long, ReturnRow> byId(PathRows rows) {
        var all = new TreeMap<Long, ReturnRow>();
        rows.returns().forEach(row -> all.put(row.id(), row));
        return all;
    }

    private static <K, R> void compare(PathKey path, String table, Map<K, R> kept, Map<K, R> told, Function<R, String> name, List<FlowDifference> found) {
        var keys = new LinkedHashSet<>(told.keySet());
        keys.addAll(kept.keySet());
        for (var key : keys) {
            var one = kept.get(key);
            var other = told.get(key);
            if (!Objects.equals(one, other)) {
                found.add(new FlowDifference(path.innovation(), table, name.apply(one == null ? other : one), Optional.ofNullable(one).map(Object::toString),
                        Optional.ofNullable(other).map(Object::toString)));
            }
        }
    }
}
