package id.labinov.coaching;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.FieldErrors;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is found in a question of a worksheet during a visit. */
@Controller
@RequestMapping("/coaching-visits/{id}/findings")
@Allow(value = Who.ROLES, roles = Role.COACH)
class FindingController {

    private final VisitPage page;
    private final VisitNotes notes;
    private final Findings findings;

    FindingController(VisitPage page, VisitNotes notes, Findings findings) {
        this.page = page;
        this.notes = notes;
        this.findings = findings;
    }

    /** @param phrase one of one's own, tapped instead of typing */
    @PostMapping
    String add(CurrentPerson me, @PathVariable VisitId id, @RequestParam String form, @RequestParam String field, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String phrase, @RequestParam(defaultValue = "false") boolean keep, Model model, HttpServletResponse response) {
        var visit = page.mine(me, id);
        try {
            findings.add(visit.id(), page.mustBeAsked(visit, form, field), field, phrase.isEmpty() ? body : phrase, keep, me.id());
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong)).addAttribute("typed", body).addAttribute("typedFor", form + "." + field);
            return page.show(me, visit, notes.view(visit), model);
        }
        return "redirect:/coaching-visits/" + id + "#" + form + "." + field;
    }

    @PostMapping("/{finding}/removal")
    String remove(CurrentPerson me, @PathVariable VisitId id, @PathVariable String finding) {
        findings.remove(page.mine(me, id).id(), Ids.parse(finding));
        return "redirect:/coaching-visits/" + id;
    }
}
