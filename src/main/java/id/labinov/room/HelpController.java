package id.labinov.room;

import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.EventId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Conflict;
import id.labinov.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of those who need help; it asks for itself again while the page stands open. */
@Controller
@Allow(Who.SIGNED_IN)
class HelpController {

    private final CohortAccess access;
    private final Hands hands;
    private final HandQueue queue;

    HelpController(CohortAccess access, Hands hands, HandQueue queue) {
        this.access = access;
        this.hands = hands;
        this.queue = queue;
    }

    @GetMapping("/events/{id}/hands")
    String hands(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") String from,
            @RequestHeader(name = "HX-Request", required = false) String quietly, Model model) {
        var event = access.mustRun(me, id);
        var cohort = access.mustSee(me, event.cohort());
        model.addAttribute("event", event).addAttribute("cohort", cohort).addAttribute("queue", queue.of(cohort, event))
                .addAttribute("me", me.id()).addAttribute("from", from.equals("run") ? "run" : "hands");
        return quietly == null ? "room/hands" : "room/hands :: queue";
    }

    /** @throws Conflict with the name of who was faster */
    @PostMapping("/events/{id}/hands/{hand}/take")
    String take(CurrentPerson me, @PathVariable EventId id, @PathVariable HandId hand, @RequestParam(defaultValue = "") String from, RedirectAttributes flash) {
        var helper = hands.take(access.mustRun(me, id), hand, me.actor());
        if (!helper.equals(me.id())) {
            throw new Conflict("room.hand.taken-by", queue.name(helper));
        }
        return back(id, from, "room.hand.taken", flash);
    }

    /** @throws NotFound if it is no longer up */
    @PostMapping("/events/{id}/hands/{hand}/done")
    String done(CurrentPerson me, @PathVariable EventId id, @PathVariable HandId hand, @RequestParam(defaultValue = "") String from, RedirectAttributes flash) {
        hands.done(access.mustRun(me, id), hand, me.actor());
        return back(id, from, "room.hand.done", flash);
    }

    private static String back(EventId id, String from, String sentence, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", sentence);
        return "redirect:/events/" + id + (from.equals("run") ? "/run" : "/hands");
    }
}
