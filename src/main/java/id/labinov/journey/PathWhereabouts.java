package id.labinov.journey;

import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Whereabouts;
import id.labinov.web.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stage of each innovation in a list, on its newest path: two queries, however many rows. */
@Component
class PathWhereabouts implements Whereabouts {

    private final JdbcClient jdbc;
    private final Worksheets worksheets;
    private final Texts texts;

    PathWhereabouts(JdbcClient jdbc, Worksheets worksheets, Texts texts) {
        this.jdbc = jdbc;
        this.worksheets = worksheets;
        this.texts = texts;
    }

    @Override
    public Map<InnovationId, Whereabout> of(Collection<InnovationId> innovations) {
        if (innovations.isEmpty()) {
            return Map.of();
        }
        var returned = worksheets.returned(innovations);
        var places = new HashMap<InnovationId, Whereabout>();
        jdbc.sql("select innovation, status, stage, outcome from journey where innovation in (:ids) order by started")
                .param("ids", innovations.stream().map(InnovationId::value).toList()).query(row -> {
                    var id = new InnovationId(row.getObject("innovation", UUID.class));
                    places.put(id, new Whereabout(place(row), !returned.getOrDefault(id, Set.of()).isEmpty()));
                });
        return places;
    }

    private String place(ResultSet row) throws SQLException {
        var status = Journey.Status.valueOf(row.getString("status"));
        if (status == Journey.Status.ACTIVE && row.getString("stage") != null) {
            return texts.get("stage." + row.getString("stage") + ".name");
        }
        return texts.get(row.getString("outcome") == null ? "journey.status." + status : "journey.outcome." + row.getString("outcome"));
    }
}
