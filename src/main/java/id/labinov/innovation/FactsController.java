package id.labinov.innovation;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Conflict;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The facts of an innovation: read, change. */
@Controller
@Allow(Who.EVENT_GUESTS)
class FactsController {

    private final InnovationAccess access;
    private final Innovations innovations;
    private final DossierHeaders headers;
    private final FactsChoices choices;

    FactsController(InnovationAccess access, Innovations innovations, DossierHeaders headers, FactsChoices choices) {
        this.access = access;
        this.innovations = innovations;
        this.headers = headers;
        this.choices = choices;
    }

    @GetMapping("/innovations/{id}/facts")
    String facts(CurrentPerson me, @PathVariable InnovationId id, @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        var innovation = access.mustSee(me, id);
        model.addAttribute("header", headers.of(me, id));
        model.addAttribute("facts", choices.shown(FactsForm.of(innovation), innovation.region()));
        model.addAttribute("cohorts", choices.cohorts(id));
        model.addAttribute("links", choices.links(me, id));
        model.addAttribute("linkKinds", choices.linkKinds());
        model.addAttribute("mayManage", access.mayManage(me, innovation));
        return DossierPanel.TARGET.equals(target) ? "innovation/facts :: panel" : "innovation/facts";
    }

    @GetMapping("/innovations/{id}/edit")
    String edit(CurrentPerson me, @PathVariable InnovationId id, Model model) {
        var innovation = access.mustWrite(me, id);
        return page(FactsForm.of(innovation), FactsForm.of(innovation), innovation, model);
    }

    @PostMapping("/innovations/{id}/edit")
    String save(CurrentPerson me, @PathVariable InnovationId id, @RequestParam int version, @RequestParam MultiValueMap<String, String> sent,
            Model model, HttpServletResponse response, RedirectAttributes flash) {
        access.mustWrite(me, id);
        var typed = FactsForm.sent(sent, "");
        try {
            innovations.save(id, version, typed.read(), access.actor(me, id));
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            var innovation = access.mustWrite(me, id);
            model.addAttribute("version", version);
            return page(typed, FactsForm.sent(sent, "was-"), innovation, model);
        } catch (Conflict meanwhile) {
            return merge(me, id, typed, FactsForm.sent(sent, "was-"), model, response, flash);
        }
        flash.addFlashAttribute("flash", "innovation.edit.saved");
        return "redirect:/innovations/" + id + "/facts";
    }

    /** Somebody saved meanwhile: what only one of both changed is kept, and only real clashes are put before the writer. */
    private String merge(CurrentPerson me, InnovationId id, FactsForm typed, FactsForm was, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var innovation = access.mustWrite(me, id);
        var theirs = FactsForm.of(innovation);
        var merge = typed.onto(theirs, was);
        if (merge.clashes().isEmpty()) {
            innovations.save(id, innovation.version(), merge.form().read(), access.actor(me, id));
            flash.addFlashAttribute("flash", "innovation.edit.saved-together");
            return "redirect:/innovations/" + id + "/facts";
        }
        response.setStatus(409);
        model.addAttribute("clashes", choices.clashes(merge, theirs, innovation.region()));
        return page(merge.form(), theirs, innovation, model);
    }

    private String page(FactsForm form, FactsForm was, Innovation innovation, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("was", was);
        model.addAttribute("innovation", innovation);
        if (!model.containsAttribute("version")) {
            model.addAttribute("version", innovation.version());
        }
        model.addAttribute("choices", choices.of(innovation.region()));
        return "innovation/edit";
    }
}
