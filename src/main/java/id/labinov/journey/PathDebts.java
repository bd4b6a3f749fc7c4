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

/** Debts (tanggungan): what the seal will ask of worksheets whose stage the path has left. What is still being written is no debt
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

    /** How many each has: one query for many. */
    public Map<InnovationId, Integer> counts(Collection<InnovationId> innovations) {
        return innovations.isEmpty() ? Map.of() : worksheets.debtCounts(left(innovations));
    }

    /** The worksheets of the stages that each path has left, by the newest path of an innovation. */
    private Map<InnovationId, List<String>> left(Collection<InnovationId> innovations) {
        var left = new HashMap<InnovationId, List<String>>();
        jdbc.sql("select innovation, status, stage, walked from journey where innovation in (:ids) order by started")
                .param("ids", innovations.stream().map(InnovationId::value).toList()).query(Row.class).list()
                .forEach(row -> left.put(new InnovationId(row.innovation()), worksheets(row)));
        return left;
    }

    private List<String> worksheets(Row row) {
        if (row.stage() == null || Journey.Status.valueOf(row.status()) != Journey.Status.ACTIVE) {
            return List.of();
        }
        var walked = List.of(row.walked().split(","));
        return stages.all().stream().takeWhile(stage -> !stage.key().equals(row.stage())).filter(stage -> walked.contains(stage.key()))
                .map(Stage::worksheet).toList();
    }

    private record Row(UUID innovation, String status, String stage, String walked) {}
}
