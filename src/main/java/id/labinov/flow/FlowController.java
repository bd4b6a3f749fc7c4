package id.labinov.flow;

import id.labinov.journey.ReturnReasons;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private final FlowAccess access;
    private final Bottleneck bottleneck;
    private final StageRows stages;
    private final OpenRows open;
    private final TimeRows times;
    private final Outlook outlook;
    private final ReturnReasons reasons;
    private final Regions regions;
    private final FlowWords words;

    FlowController(FlowAsks asks, FlowReports reports, FlowAccess access, Bottleneck bottleneck, StageRows stages, OpenRows open, TimeRows times, Outlook outlook,
            ReturnReasons reasons, Regions regions, FlowWords words) {
        this.asks = asks;
        this.reports = reports;
        this.access = access;
        this.bottleneck = bottleneck;
        this.stages = stages;
        this.open = open;
        this.times = times;
        this.outlook = outlook;
        this.reasons = reasons;
        this.regions = regions;
        this.words = words;
    }

    @GetMapping("/flow")
    String page(CurrentPerson me, @RequestParam Map<String, String> parameters, Model model) {
        var ask = asks.of(me, parameters);
        var report = reports.of(ask);
        choices(me, ask, model);
        model.addAttribute("report", report).addAttribute("sentence", bottleneck.of(report)).addAttribute("stages", stages.table(report))
                .addAttribute("aging", open.aging(report)).addAttribute("obligations", open.obligations(report)).addAttribute("outliers", open.outliers(report))
                .addAttribute("lead", open.leadTimes(report)).addAttribute("leadSentences", outlook.leadTimes(report))
                .addAttribute("forecast", outlook.forecast(report)).addAttribute("courts", times.courts(report)).addAttribute("weeks", times.weeks(report))
                .addAttribute("returns", times.returns(report, reasons(report))).addAttribute("openCount", report.table().open().count()).addAttribute("most", OpenRows.MOST)
                .addAttribute("figures", ask.href("/flow/figures.json")).addAttribute("allOpen", ask.href("/flow/visits", Map.of("which", VisitChoice.OPEN.key())));
        return "flow/page";
    }

    private Map<String, String> reasons(FlowReport report) {
        var codes = report.returns().stream().map(Returned::reason).distinct().toList();
        var texts = new HashMap<String, String>();
        report.ask().regions().forEach(region -> texts.putAll(reasons.texts(region.id(), codes)));
        return texts;
    }

    private void choices(CurrentPerson me, FlowAsk ask, Model model) {
        var all = new ArrayList<Choice>();
        access.regions(me).forEach(id -> regions.find(id).ifPresent(region -> all.add(Choice.of(region.id().toString(), region.name()))));
        if (all.size() > 1) {
            all.add(Choice.of(FlowAsks.ALL, words.say("flow.ask.all-regions")));
        }
        List<Choice> cohorts = ask.cohorts().stream().filter(one -> !one.stages().isEmpty()).map(one -> Choice.of(one.id().toString(), one.name())).toList();
        model.addAttribute("ask", ask).addAttribute("errors", ask.errors()).addAttribute("regionChoices", all).addAttribute("cohortChoices", cohorts)
                .addAttribute("regionChosen", ask.typed("region").isEmpty() ? ask.regions().get(0).id().toString() : ask.typed("region"));
    }
}
