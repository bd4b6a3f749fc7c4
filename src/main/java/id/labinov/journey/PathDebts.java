package id.labinov.journey;

import id.labinov.form.Worksheets;
import id.labinov.form.Worksheets.Debt;
import id.labinov.innovation.InnovationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var walked = rows(List.of(innovation)).stream().map(row -> List.of(row.walked().split(","))).reduce((one, later) -> later).orElse(List.of());
        return worksheets.debts(innovation, stages.all().stream().filter(stage -> walked.contains(stage.key())).map(Stage::worksheet).toList());
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
        return jdbc.sql("select innovation, status, stage, standing, walked from journey where innovation in (:ids) order by started")
                .param("ids", innovations.stream().map(InnovationId::value).toList()).query(Row.class).list();
    }

    private List<String> worksheets(Row row) {
        if (row.stage() == null || Journey.Status.valueOf(row.status()) != Journey.Status.ACTIVE) {
            return List.of();
        }
        var walked = List.of(row.walked().split(","));
        var order = stages.all().stream().map(Stage::key).toList();
        var here = order.indexOf(row.stage());
        return stages.all().stream().filter(stage -> walked.contains(stage.key()))
                .filter(stage -> order.indexOf(stage.key()) < here || stage.key().equals(row.stage()) && !stage.worksheet().equals(row.standing()))
                .map(Stage::worksheet).toList();
    }

    private record Row(UUID innovation, String status, String stage, String standing, String walked) {}
}
