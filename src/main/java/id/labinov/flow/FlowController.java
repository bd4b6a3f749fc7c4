package id.labinov.flow;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of bottlenecks: the sentence, the stage table, and what explains them. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER})
class FlowController {

    private final FlowAsks asks;
    private final FlowReports reports;
    private final AskChoices choices;
    private final Bottleneck bottleneck;
    private final StageRows stages;
    private final OpenRows open;
    private final TimeRows times;
    private final Outlook outlook;
    private final ReasonTexts reasons;

    FlowController(FlowAsks asks, FlowReports reports, AskChoices choices, Bottleneck bottleneck, StageRows stages, OpenRows open, TimeRows times, Outlook outlook,
            ReasonTexts reasons) {
        this.asks = asks;
        this.reports = reports;
        this.choices = choices;
        this.bottleneck = bottleneck;
        this.stages = stages;
        this.open = open;
        this.times = times;
        this.outlook = outlook;
        this.reasons = reasons;
    }

    @GetMapping("/flow")
    String page(CurrentPerson me, @RequestParam Map<String, String> parameters, Model model) {
        var ask = asks.of(me, parameters);
        var report = reports.of(ask);
        choices.put(me, ask, model);
        model.addAttribute("report", report).addAttribute("sentence", bottleneck.of(report)).addAttribute("stages", stages.table(report))
                .addAttribute("aging", open.aging(report)).addAttribute("obligations", open.obligations(report)).addAttribute("outliers", open.outliers(report))
                .addAttribute("lead", open.leadTimes(report)).addAttribute("leadSentences", outlook.leadTimes(report))
                .addAttribute("forecast", outlook.forecast(report)).addAttribute("courts", times.courts(report)).addAttribute("weeks", times.weeks(report))
                .addAttribute("returns", times.returns(report, reasons.of(report))).addAttribute("openCount", report.table().open().count()).addAttribute("most", OpenRows.MOST)
                .addAttribute("figures", ask.href("/flow/figures.json")).addAttribute("map", ask.href("/flow/map"))
                .addAttribute("papers", FlowPaper.choices(ask))
                .addAttribute("leads", me.has(Role.MANAGER, ask.regions().get(0).id())).addAttribute("allOpen", ask.href("/flow/visits", Map.of("which", VisitChoice.OPEN.key())));
        return "flow/page";
    }
}
