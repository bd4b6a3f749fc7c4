package id.labinov.flow;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The figures of the page for its charts, with the page's own rights and the same questions. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER})
class FiguresController {

    private final FlowAsks asks;
    private final FlowReports reports;
    private final ChartFigures charts;

    FiguresController(FlowAsks asks, FlowReports reports, ChartFigures charts) {
        this.asks = asks;
        this.reports = reports;
        this.charts = charts;
    }

    @GetMapping("/flow/figures.json")
    @ResponseBody
    ChartFigures.Figures figures(CurrentPerson me, @RequestParam Map<String, String> parameters) {
        return charts.of(reports.of(asks.of(me, parameters)));
    }
}
