package id.labinov.journey;

import id.labinov.form.Worksheets;
import id.labinov.form.Worksheets.Debt;
import id.labinov.innovation.InnovationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Debts (tanggungan): what the seal will ask of worksheets that were handed in. What is still being written is no debt
 * yet, and a path that was withdrawn or has ended owes nothing. */
@Component
public class PathDebts {

    private final JdbcClient jdbc;
    private final Stages stages;
    private final Worksheets worksheets;

    PathDebts(JdbcClient jdbc, Stages stages, Worksheets worksheets) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.worksheets = worksheets;
    }

    /** In the order of the path. */
    public List<Debt> of(InnovationId innovation) {
        return worksheets.debts(innovation, left(List.of(innovation)).getOrDefault(innovation, List.of()));
    }

    /** All that the seal asks, of every stage that the path walks, wherever it stands. */
    public List<Debt> beforeSeal(InnovationId innovation) {
        var walked = rows(List.of(innovation)).stream().reduce((one, later) -> later).map(this::walked).orElse(List.of());
        return worksheets.debts(innovation, walked.stream().map(Stage::worksheet).toList());
    }

    /** How many each has: one query for many. */
    public Map<InnovationId, Integer> counts(Collection<InnovationId> innovations) {
        return innovations.isEmpty() ? Map.of() : worksheets.debtCounts(left(innovations));
    }

    /** The worksheets that each path has handed in, by the newest path of an innovation. */
    private Map<InnovationId, List<String>> left(Collection<InnovationId> innovations) {
        var left = new HashMap<InnovationId, List<String>>();
        rows(innovations).forEach(row -> left.put(new InnovationId(row.innovation()), worksheets(row)));
        return left;
    }

    /** Oldest path first. */
    private List<Row> rows(Collection<InnovationId> innovations) {
        return jdbc.sql("""
                select j.innovation, j.status, j.stage, j.standing, j.walked, (select e.stage from journey_event e where e.innovation = j.innovation
                  and e.cohort = j.cohort and e.kind = 'StageEntered' order by e.sequence fetch first 1 rows only) as entry
                from journey j where j.innovation in (:ids) order by j.started""")
                .param("ids", innovations.stream().map(InnovationId::value).toList()).query(Row.class).list();
    }

    private List<String> worksheets(Row row) {
        if (row.stage() == null || Journey.Status.valueOf(row.status()) != Journey.Status.ACTIVE) {
            return List.of();
        }
        var here = stages.find(row.stage()).map(Stage::order).orElse(0);
        return walked(row).stream().filter(stage -> stage.order() < here || stage.order() == here && !stage.worksheet().equals(row.standing()))
                .map(Stage::worksheet).toList();
    }

    /** Stages that the cohort walks, from the one where the path began: what lies before is not walked here. */
    private List<Stage> walked(Row row) {
        var walked = List.of(row.walked().split(","));
        var first = Optional.ofNullable(row.entry()).flatMap(stages::find).map(Stage::order).orElse(1);
        return stages.all().stream().filter(stage -> walked.contains(stage.key()) && stage.order() >= first).toList();
    }

    private record Row(UUID innovation, String status, String stage, String standing, String walked, String entry) {}
}
