package id.labinov.cohort;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calling off an event, with a reason that its people are told. */
@Controller
@RequestMapping("/events/{id}/cancellation")
@Allow(Who.SIGNED_IN)
class EventCancellationController {

    private final CohortAccess access;
    private final EventCancelling cancelling;
    private final CohortViews views;

    EventCancellationController(CohortAccess access, EventCancelling cancelling, CohortViews views) {
        this.access = access;
        this.cancelling = cancelling;
        this.views = views;
    }

    @GetMapping
    String ask(CurrentPerson me, @PathVariable EventId id, Model model) {
        return page(me, access.mustPlan(me, id), "", model);
    }

    @PostMapping
    String cancel(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var event = access.mustPlan(me, id);
        try {
            cancelling.cancel(id, reason, me.actor());
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong));
            return page(me, event, reason, model);
        }
        flash.addFlashAttribute("flash", "cohort.cancel.done");
        return "redirect:/cohorts/" + event.cohort() + "/events";
    }

    private String page(CurrentPerson me, LabEvent event, String reason, Model model) {
        model.addAttribute("head", views.head(me, access.mustSee(me, event.cohort()))).addAttribute("event", event).addAttribute("reason", reason)
                .addAttribute("possible", cancelling.possible(event));
        return "cohort/event-cancellation";
    }
}
