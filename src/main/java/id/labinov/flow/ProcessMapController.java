package id.labinov.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The process map, a page of its own: the drawing is large, and the figures' page needs it not. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER})
class ProcessMapController {

    private final FlowAsks asks;
    private final FlowReports reports;
    private final Bottleneck bottleneck;
    private final ProcessMap map;
    private final AskChoices choices;
    private final ObjectMapper json;

    ProcessMapController(FlowAsks asks, FlowReports reports, Bottleneck bottleneck, ProcessMap map, AskChoices choices, ObjectMapper json) {
        this.asks = asks;
        this.reports = reports;
        this.bottleneck = bottleneck;
        this.map = map;
        this.choices = choices;
        this.json = json;
    }

    @GetMapping("/flow/map")
    String page(CurrentPerson me, @RequestParam Map<String, String> parameters, Model model) throws JsonProcessingException {
        var ask = asks.of(me, parameters);
        var report = reports.of(ask);
        var drawn = map.of(report);
        choices.put(me, ask, model);
        model.addAttribute("lead", bottleneck.of(report).lead()).addAttribute("table", drawn.table()).addAttribute("marks", json.writeValueAsString(drawn.marks()))
                .addAttribute("shades", drawn.shades()).addAttribute("stages", drawn.stages())
                .addAttribute("marked", report.table().bottleneck().map(StageFigures::stage).orElse(""));
        return "flow/map";
    }
}
