package id.labinov.coaching;

import id.labinov.coaching.Action.State;
import id.labinov.innovation.InnovationAccess;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is agreed at a visit, done by the team and looked at by a coach. */
@Controller
@Allow(Who.SIGNED_IN)
class ActionController {

    private final Actions actions;
    private final VisitPage page;
    private final VisitNotes notes;
    private final VisitReading reading;
    private final BookingPage panel;
    private final CoachingAccess access;
    private final InnovationAccess dossiers;

    ActionController(Actions actions, VisitPage page, VisitNotes notes, VisitReading reading, BookingPage panel, CoachingAccess access, InnovationAccess dossiers) {
        this.actions = actions;
        this.page = page;
        this.notes = notes;
        this.reading = reading;
        this.panel = panel;
        this.access = access;
        this.dossiers = dossiers;
    }

    @PostMapping("/coaching-visits/{id}/actions")
    @Allow(value = Who.ROLES, roles = Role.COACH)
    String set(CurrentPerson me, @PathVariable VisitId id, ActionForm form, Model model, HttpServletResponse response) {
        var visit = page.mine(me, id);
        try {
            actions.set(visit, form.agreed(reading.members(visit), reading.today(visit)), me.id());
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong)).addAttribute("agreed", form);
            return page.show(me, visit, notes.view(visit), model);
        }
        return "redirect:/coaching-visits/" + id + "#actions";
    }

    @PostMapping("/coaching-actions/{id}/done")
    String done(CurrentPerson me, @PathVariable ActionId id, @RequestParam(defaultValue = "") String evidence, @RequestParam(required = false) MultipartFile proof,
            Model model, HttpServletResponse response, RedirectAttributes flash) {
        var action = seen(me, id);
        dossiers.mustWrite(me, action.innovation());
        try {
            actions.done(action, Reasons.optional(evidence), Optional.ofNullable(proof).filter(file -> !file.isEmpty()), dossiers.actor(me, action.innovation()));
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong)).addAttribute("evidence", evidence).addAttribute("evidenceOf", id);
            return panel.show(me, action.innovation(), model);
        }
        flash.addFlashAttribute("flash", "coaching.action.said-done");
        return "redirect:/innovations/" + action.innovation() + "/coaching";
    }

    /** @param to what becomes of it: confirmed, left, or open again */
    @PostMapping("/coaching-actions/{id}/closing")
    @Allow(value = Who.ROLES, roles = Role.COACH)
    String close(CurrentPerson me, @PathVariable ActionId id, @RequestParam State to, RedirectAttributes flash) {
        var action = seen(me, id);
        if (!access.mayRun(me, action.region()) || to == State.DONE) {
            throw new Refused("coaching.refused.run");
        }
        actions.close(action, to, me.id());
        flash.addFlashAttribute("flash", "coaching.action.closed-" + to.name());
        return "redirect:/innovations/" + action.innovation() + "/coaching";
    }

    private Action seen(CurrentPerson me, ActionId id) {
        var action = actions.find(id);
        dossiers.mustSee(me, action.innovation());
        return action;
    }
}
