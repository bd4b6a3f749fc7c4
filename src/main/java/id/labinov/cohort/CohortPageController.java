package id.labinov.cohort;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A cohort: its stages with their dates and gates, and its settings. */
@Controller
@Allow(Who.SIGNED_IN)
class CohortPageController {

    private final CohortAccess access;
    private final CohortPlanning planning;
    private final CohortRows rows;
    private final CohortViews views;
    private final Regions regions;
    private final Texts texts;

    CohortPageController(CohortAccess access, CohortPlanning planning, CohortRows rows, CohortViews views, Regions regions, Texts texts) {
        this.access = access;
        this.planning = planning;
        this.rows = rows;
        this.views = views;
        this.regions = regions;
        this.texts = texts;
    }

    @GetMapping("/cohorts/{id}")
    String overview(CurrentPerson me, @PathVariable CohortId id, Model model) {
        return overview(me, access.mustSee(me, id), model);
    }

    @PostMapping("/cohorts/{id}/stages/{stage}/due")
    String moveDue(CurrentPerson me, @PathVariable CohortId id, @PathVariable String stage, @RequestParam String due,
            @RequestParam String reason, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var cohort = access.mustPlan(me, id);
        try {
            var typed = new Typed();
            var day = typed.date("due", due);
            typed.passOrThrow();
            planning.moveDue(id, stage, day, reason, me.actor());
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            model.addAttribute("moved", new Moved(stage, due, reason));
            response.setStatus(422);
            return overview(me, cohort, model);
        }
        flash.addFlashAttribute("flash", "cohort.due.moved");
        return "redirect:/cohorts/" + id;
    }

    @GetMapping("/cohorts/{id}/settings")
    String settings(CurrentPerson me, @PathVariable CohortId id, Model model) {
        var cohort = access.mustPlan(me, id);
        return settings(me, cohort, SettingsForm.of(rows.find(id).orElseThrow(NotFound::new), regions.zone(cohort.region())), model);
    }

    @PostMapping("/cohorts/{id}/settings")
    String change(CurrentPerson me, @PathVariable CohortId id, @RequestParam Map<String, String> sent, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        var cohort = access.mustPlan(me, id);
        var form = SettingsForm.sent(sent);
        try {
            planning.change(id, form.read(), me.actor());
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return settings(me, cohort, form, model);
        }
        flash.addFlashAttribute("flash", "cohort.settings.saved");
        return "redirect:/cohorts/" + id;
    }

    @PostMapping("/cohorts/{id}/wipe")
    String wipe(CurrentPerson me, @PathVariable CohortId id, @RequestParam(defaultValue = "") String sure, RedirectAttributes flash) {
        access.mustPlan(me, id);
        if (!"true".equals(sure)) {
            flash.addFlashAttribute("flash", "cohort.wipe.tick-first");
            return "redirect:/cohorts/" + id + "/settings";
        }
        planning.wipe(id, me.actor());
        flash.addFlashAttribute("flash", "cohort.wipe.done");
        return "redirect:/cohorts";
    }

    private String overview(CurrentPerson me, Cohort cohort, Model model) {
        model.addAttribute("head", views.head(me, cohort));
        model.addAttribute("stages", views.stages(cohort));
        model.addAttribute("moves", views.moves(cohort));
        if (!model.containsAttribute("moved")) {
            model.addAttribute("moved", new Moved("", "", ""));
        }
        return "cohort/overview";
    }

    private String settings(CurrentPerson me, Cohort cohort, SettingsForm form, Model model) {
        model.addAttribute("head", views.head(me, cohort));
        model.addAttribute("form", form);
        model.addAttribute("begun", planning.begun(cohort.id()));
        model.addAttribute("policies", Arrays.stream(GatePolicy.values())
                .map(policy -> Choice.of(policy.name(), texts.get("cohort.gate-policy." + policy.name()))).toList());
        return "cohort/settings";
    }

    /** A date that was being moved, as typed. */
    record Moved(String stage, String due, String reason) {}
}
