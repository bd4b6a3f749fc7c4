package id.labinov.cohort;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of cohorts, and the form that opens one. */
@Controller
@Allow(Who.SIGNED_IN)
class CohortController {

    private final CohortAccess access;
    private final CohortPlanning planning;
    private final CohortTemplates templates;
    private final TemplateWords words;
    private final CohortViews views;
    private final Regions regions;
    private final Clock clock;

    CohortController(CohortAccess access, CohortPlanning planning, CohortTemplates templates, TemplateWords words, CohortViews views,
            Regions regions, Clock clock) {
        this.access = access;
        this.planning = planning;
        this.templates = templates;
        this.words = words;
        this.views = views;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/cohorts")
    String list(CurrentPerson me, Model model) {
        model.addAttribute("rows", views.list(me));
        model.addAttribute("mayPlan", !access.planned(me).isEmpty());
        model.addAttribute("mayTemplates", me.regions().stream().anyMatch(region -> me.has(Role.ADMINISTRATOR, region)));
        return "cohort/list";
    }

    @GetMapping("/cohorts/new")
    @Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR})
    String blank(CurrentPerson me, @RequestParam(required = false) String template, @RequestParam(required = false) String region, Model model) {
        var chosen = region(me, region);
        var first = templates.in(chosen).stream().findFirst().map(CohortTemplates.Named::key).orElse("");
        var today = CohortForm.today(chosen, regions, clock);
        return page(me, chosen, CohortForm.blank(chosen, template == null ? first : template, today), model);
    }

    @PostMapping("/cohorts")
    @Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR})
    String open(CurrentPerson me, CohortForm form, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var region = region(me, form.region());
        try {
            var id = planning.open(form.in(region).read(), me.actor());
            flash.addFlashAttribute("flash", "cohort.new.opened");
            return "redirect:/cohorts/" + id;
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return page(me, region, form, model);
        }
    }

    private RegionId region(CurrentPerson me, String wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return access.planned(me).stream().findFirst().orElseThrow(() -> new Refused("cohort.access.planners-only"));
        }
        var region = RegionId.of(wanted);
        access.mustPlan(me, region);
        return region;
    }

    private String page(CurrentPerson me, RegionId region, CohortForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("templates", templates.in(region).stream()
                .map(named -> new Choice(named.key(), words.name(named.template()), words.about(named.template()))).toList());
        model.addAttribute("regions", access.planned(me).stream()
                .map(id -> Choice.of(id.toString(), regions.find(id).map(found -> found.name()).orElse(""))).toList());
        return "cohort/new";
    }
}
