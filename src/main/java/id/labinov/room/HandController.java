package id.labinov.room;

import id.labinov.cohort.LabEvent;
import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A team asks for help while its event is held; also with a sign-in that is limited to the event. */
@Controller
@Allow(Who.EVENT_GUESTS)
class HandController {

    private final InnovationAccess dossiers;
    private final DossierHeaders headers;
    private final RunningEvents running;
    private final Hands hands;
    private final TeamHands teams;

    HandController(InnovationAccess dossiers, DossierHeaders headers, RunningEvents running, Hands hands, TeamHands teams) {
        this.dossiers = dossiers;
        this.headers = headers;
        this.running = running;
        this.hands = hands;
        this.teams = teams;
    }

    @GetMapping("/innovations/{id}/hand")
    String hand(CurrentPerson me, @PathVariable InnovationId id, @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        return page(me, id, mustRun(me, id), "", model) + (DossierPanel.TARGET.equals(target) ? " :: panel" : "");
    }

    @PostMapping("/innovations/{id}/hand")
    String raise(CurrentPerson me, @PathVariable InnovationId id, @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String from, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var event = mustRun(me, id);
        try {
            hands.raise(event, id, question, dossiers.actor(me, id));
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return page(me, id, event, question, model);
        }
        flash.addFlashAttribute("flash", "room.hand.raised");
        return back(id, event, from);
    }

    @PostMapping("/innovations/{id}/hand/withdraw")
    String withdraw(CurrentPerson me, @PathVariable InnovationId id, @RequestParam(defaultValue = "") String from, RedirectAttributes flash) {
        var event = mustRun(me, id);
        hands.withdraw(event, id, dossiers.actor(me, id));
        flash.addFlashAttribute("flash", "room.hand.withdrawn");
        return back(id, event, from);
    }

    /** @throws NotFound while no event of this innovation is held */
    private LabEvent mustRun(CurrentPerson me, InnovationId id) {
        dossiers.mustWrite(me, id);
        return running.of(id).orElseThrow(NotFound::new);
    }

    private String page(CurrentPerson me, InnovationId id, LabEvent event, String question, Model model) {
        model.addAttribute("header", headers.of(me, id)).addAttribute("team", teams.line(event, id)).addAttribute("question", question);
        return "room/hand";
    }

    private static String back(InnovationId id, LabEvent event, String from) {
        return switch (from) {
            case "home" -> "redirect:/";
            case "event" -> "redirect:/events/" + event.id();
            default -> "redirect:/innovations/" + id + "/hand";
        };
    }
}
