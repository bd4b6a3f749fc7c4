package id.labinov.journey;

import id.labinov.people.Access;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator keeps the reasons for sending back. */
@Controller
@Allow(value = Who.ROLES, roles = Role.ADMINISTRATOR)
class ReturnReasonController {

    private final ReturnReasons reasons;
    private final Access access;
    private final Regions regions;

    ReturnReasonController(ReturnReasons reasons, Access access, Regions regions) {
        this.reasons = reasons;
        this.access = access;
        this.regions = regions;
    }

    @GetMapping("/admin/return-reasons")
    String list(CurrentPerson me, @RequestParam Optional<RegionId> region, Model model) {
        var own = access.chosen(me, region, Role.ADMINISTRATOR);
        model.addAttribute("reasons", reasons.all(own)).addAttribute("region", own)
                .addAttribute("regions", regions.all().stream().filter(each -> me.has(Role.ADMINISTRATOR, each.id())).toList());
        return "journey/return-reasons";
    }

    @GetMapping("/admin/return-reasons/edit")
    String edit(CurrentPerson me, @RequestParam Optional<RegionId> region, @RequestParam(defaultValue = "") String code, Model model) {
        var own = access.chosen(me, region, Role.ADMINISTRATOR);
        var known = reasons.all(own).stream().filter(reason -> reason.code().equals(code)).findFirst();
        if (!code.isEmpty() && known.isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("region", own).addAttribute("form", known.map(reason -> new ReasonForm(reason.code(), reason.label(), reason.labelEn(),
                reason.active(), reason.rank(), reason.version())).orElse(new ReasonForm("", "", "", true, 500, 0)));
        return "journey/return-reason";
    }

    @PostMapping("/admin/return-reasons")
    String keep(CurrentPerson me, @RequestParam RegionId region, ReasonForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var own = access.chosen(me, Optional.of(region), Role.ADMINISTRATOR);
        try {
            reasons.keep(own, Optional.of(form.code()).filter(code -> !code.isEmpty()), form.label(), form.labelEn(), form.active(), form.rank(), form.version(), me.actor());
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong)).addAttribute("region", own).addAttribute("form", form);
            return "journey/return-reason";
        }
        redirect.addFlashAttribute("flash", "journey.reasons.kept");
        return "redirect:/admin/return-reasons?region=" + own;
    }

    /** What the page submits: missing texts are empty. */
    record ReasonForm(String code, String label, String labelEn, Boolean active, int rank, int version) {

        ReasonForm {
            code = code == null ? "" : code;
            label = label == null ? "" : label;
            labelEn = labelEn == null ? "" : labelEn;
            // An empty box sends nothing, and nothing is no boolean.
            active = Boolean.TRUE.equals(active);
            rank = Math.max(0, Math.min(9999, rank));
        }
    }
}
