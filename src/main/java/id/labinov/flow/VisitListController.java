package id.labinov.flow;

import id.labinov.audit.Audit;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list behind each number, and the same as a sheet. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER})
class VisitListController {

    /** The sheet has them all. */
    private static final int SHOWN = 200;

    private final FlowAsks asks;
    private final FlowReports reports;
    private final VisitSheet sheet;
    private final WorkingRows working;
    private final Audit audit;
    private final FlowWords words;

    VisitListController(FlowAsks asks, FlowReports reports, VisitSheet sheet, WorkingRows working, Audit audit, FlowWords words) {
        this.asks = asks;
        this.reports = reports;
        this.sheet = sheet;
        this.working = working;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/flow/visits")
    String list(CurrentPerson me, @RequestParam Map<String, String> parameters, Model model) {
        var ask = asks.of(me, parameters);
        var asked = VisitLines.of(parameters);
        var lines = asked.of(reports.of(ask));
        model.addAttribute("ask", ask).addAttribute("stage", asked.stage().flatMap(key -> words.find("stage." + key + ".name")).orElse(""))
                .addAttribute("which", asked.which().name()).addAttribute("lines", lines.stream().limit(SHOWN).toList())
                .addAttribute("work", working.of(ask, lines.stream().limit(SHOWN).toList())).addAttribute("total", lines.size())
                .addAttribute("csv", ask.href("/flow/visits.csv", asked.parameters())).addAttribute("xlsx", ask.href("/flow/visits.xlsx", asked.parameters()));
        return "flow/visits";
    }

    @GetMapping("/flow/visits.csv")
    void csv(CurrentPerson me, @RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        send(me, parameters, SheetFormat.CSV, response);
    }

    @GetMapping("/flow/visits.xlsx")
    void xlsx(CurrentPerson me, @RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        send(me, parameters, SheetFormat.XLSX, response);
    }

    private void send(CurrentPerson me, Map<String, String> parameters, SheetFormat format, HttpServletResponse response) throws IOException {
        var ask = asks.of(me, parameters);
        var lines = VisitLines.of(parameters).of(reports.of(ask));
        ask.regions().forEach(region -> audit.record("flow-visits-downloaded", Optional.of(me.id().value()), Optional.of(region.id().value()),
                ask.cohort().map(cohort -> cohort.id().value()).orElse(region.id().value()), format.name()));
        sheet.send(format, ask, lines, response);
    }
}
