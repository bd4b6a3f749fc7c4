package id.labinov.flow;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.journey.Stages;
import id.labinov.people.Access;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules on stages, and whether they are crossed. */
@Controller
@Allow(value = Who.ROLES, roles = Role.MANAGER)
class AlertController {

    private static final AlertDesk.Typed BLANK = new AlertDesk.Typed("", "", "", "AGE", "", 0);

    private final AlertDesk desk;
    private final AlertRows rows;
    private final Access access;
    private final Regions regions;
    private final Stages stages;
    private final FlowWords words;

    AlertController(AlertDesk desk, AlertRows rows, Access access, Regions regions, Stages stages, FlowWords words) {
        this.desk = desk;
        this.rows = rows;
        this.access = access;
        this.regions = regions;
        this.stages = stages;
        this.words = words;
    }

    @GetMapping("/flow/alerts")
    String list(CurrentPerson me, @RequestParam Optional<RegionId> region, Model model) {
        return shown(me, access.chosen(me, region, Role.MANAGER), BLANK, FieldErrors.none(), model);
    }

    @GetMapping("/flow/alerts/{id}")
    String edit(CurrentPerson me, @PathVariable AlertId id, Model model) {
        var alert = desk.mustFind(me, id);
        return shown(me, alert.region(), new AlertDesk.Typed(id.toString(), alert.cohort().map(CohortId::toString).orElse(""), alert.stage(),
                alert.measure().name(), String.valueOf(alert.threshold()), alert.version()), FieldErrors.none(), model);
    }

    @PostMapping("/flow/alerts")
    String keep(CurrentPerson me, @RequestParam RegionId region, AlertDesk.Typed typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var own = access.chosen(me, Optional.of(region), Role.MANAGER);
        try {
            desk.keep(own, typed, me);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            return shown(me, own, typed, FieldErrors.of(wrong), model);
        }
        redirect.addFlashAttribute("flash", "flow.alerts.kept");
        return "redirect:/flow/alerts?region=" + own;
    }

    @PostMapping("/flow/alerts/{id}/remove")
    String remove(CurrentPerson me, @PathVariable AlertId id, RedirectAttributes redirect) {
        var region = desk.remove(id, me);
        redirect.addFlashAttribute("flash", "flow.alerts.removed");
        return "redirect:/flow/alerts?region=" + region;
    }

    private String shown(CurrentPerson me, RegionId region, AlertDesk.Typed typed, FieldErrors errors, Model model) {
        var cohorts = desk.cohorts(region);
        model.addAttribute("region", region).addAttribute("zone", regions.zone(region)).addAttribute("alerts", rows.in(region)).addAttribute("typed", typed)
                .addAttribute("errors", errors).addAttribute("cohortNames", cohorts.stream().collect(Collectors.toMap(Cohort::id, Cohort::name)))
                .addAttribute("cohortChoices", cohorts.stream().map(cohort -> Choice.of(cohort.id().toString(), cohort.name())).toList())
                .addAttribute("stageChoices", stages.all().stream().map(stage -> Choice.of(stage.key(), words.stage(stage.key()))).toList())
                .addAttribute("measureChoices", Stream.of(AlertMeasure.values()).map(measure -> Choice.of(measure.name(), words.say("flow.alerts.measure." + measure))).toList())
                .addAttribute("regions", regions.all().stream().filter(each -> me.has(Role.MANAGER, each.id())).toList());
        return "flow/alerts";
    }
}
