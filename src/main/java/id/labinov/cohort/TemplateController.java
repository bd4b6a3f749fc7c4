package id.labinov.cohort;

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
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ways to run a laboratory: administrators change them, or copy one under a name of their own. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.ADMINISTRATOR})
class TemplateController {

    private final CohortTemplates templates;
    private final ObjectProvider<StageCatalogue> catalogue;
    private final TemplateWords words;
    private final Access access;
    private final Regions regions;
    private final Texts texts;

    TemplateController(CohortTemplates templates, ObjectProvider<StageCatalogue> catalogue, TemplateWords words, Access access, Regions regions,
            Texts texts) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.words = words;
        this.access = access;
        this.regions = regions;
        this.texts = texts;
    }

    @GetMapping("/cohort-templates")
    String list(CurrentPerson me, @RequestParam Optional<RegionId> region, Model model) {
        var own = access.chosen(me, region, Role.ADMINISTRATOR);
        model.addAttribute("rows", templates.in(own).stream()
                .map(named -> new Row(named.key(), words.name(named.template()), words.about(named.template()), named.own())).toList())
                .addAttribute("region", own).addAttribute("regions", regions.all().stream().filter(each -> me.has(Role.ADMINISTRATOR, each.id())).toList());
        return "cohort/templates";
    }

    @GetMapping("/cohort-templates/{key}")
    String edit(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String key, Model model) {
        var own = access.chosen(me, region, Role.ADMINISTRATOR);
        var named = find(own, key);
        return page(own, key, false, TemplateForm.of(named.template(), catalogue.getObject(), named.version()), model);
    }

    @GetMapping("/cohort-templates/{key}/copy")
    String copy(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String key, Model model) {
        var own = access.chosen(me, region, Role.ADMINISTRATOR);
        var named = find(own, key);
        var form = TemplateForm.of(named.template(), catalogue.getObject(), 0);
        form.sent().put("key", key + "-2");
        form.sent().put("name", texts.get("cohort.templates.copy-of", named.template().name()));
        form.sent().put("nameEn", "");
        return page(own, key, true, form, model);
    }

    @PostMapping("/cohort-templates/{key}")
    String keep(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String key, @RequestParam Map<String, String> sent, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        var own = access.chosen(me, region, Role.ADMINISTRATOR);
        var form = new TemplateForm(new HashMap<>(sent));
        var copying = sent.containsKey("key");
        try {
            templates.keep(own, copying ? sent.get("key").strip() : find(own, key).key(), form.read(catalogue.getObject()), form.version(), me.actor());
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(words.said(wrong)));
            response.setStatus(422);
            return page(own, key, copying, form, model);
        }
        flash.addFlashAttribute("flash", "cohort.templates.kept");
        return "redirect:/cohort-templates?region=" + own;
    }

    @PostMapping("/cohort-templates/{key}/drop")
    String drop(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String key, RedirectAttributes flash) {
        var own = access.chosen(me, region, Role.ADMINISTRATOR);
        templates.drop(own, find(own, key).key(), me.actor());
        flash.addFlashAttribute("flash", "cohort.templates.dropped");
        return "redirect:/cohort-templates?region=" + own;
    }

    private CohortTemplates.Named find(RegionId region, String key) {
        return templates.find(region, key).orElseThrow(NotFound::new);
    }

    private String page(RegionId region, String key, boolean copying, TemplateForm form, Model model) {
        model.addAttribute("region", region);
        var stages = catalogue.getObject();
        model.addAttribute("templateKey", key);
        model.addAttribute("copying", copying);
        model.addAttribute("form", form);
        model.addAttribute("stages", stages.keys());
        model.addAttribute("gates", stages.gates());
        model.addAttribute("otherGates", stages.gates().stream().filter(gate -> !stages.keys().contains(gate)).toList());
        model.addAttribute("policies", Arrays.stream(GatePolicy.values())
                .map(policy -> Choice.of(policy.name(), texts.get("cohort.gate-policy." + policy.name()))).toList());
        model.addAttribute("modes", Arrays.stream(LabEvent.Mode.values())
                .map(mode -> Choice.of(mode.name(), texts.get("cohort.mode." + mode.name()))).toList());
        return "cohort/template";
    }

    /** @param own whether the region made or changed it */
    record Row(String key, String name, String about, boolean own) {}
}
