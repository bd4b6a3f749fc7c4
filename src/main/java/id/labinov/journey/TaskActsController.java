package id.labinov.journey;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Conflict;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on one task that do not complete it: take, hand back, hand on, put off, move the date, remind. */
@Controller
@Allow(Who.EVENT_GUESTS)
class TaskActsController {

    private final Journeys journeys;
    private final JourneyAccess access;
    private final TaskHandling handling;
    private final TaskPages pages;
    private final GoneTasks gone;

    TaskActsController(Journeys journeys, JourneyAccess access, TaskHandling handling, TaskPages pages, GoneTasks gone) {
        this.journeys = journeys;
        this.access = access;
        this.handling = handling;
        this.pages = pages;
        this.gone = gone;
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(CurrentPerson me, @PathVariable TaskId id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return act(me, id, "journey.task.claimed", "/tasks/" + id, task -> handling.claim(me, task), model, response, redirect);
    }

    @PostMapping("/tasks/{id}/hand-back")
    String handBack(CurrentPerson me, @PathVariable TaskId id, @RequestParam(defaultValue = "") String reason, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        model.addAttribute("reason", reason).addAttribute("open", "hand-back");
        return act(me, id, "journey.task.handed-back", "/tasks", task -> handling.handBack(me, task, reason), model, response, redirect);
    }

    @PostMapping("/tasks/{id}/reassign")
    String reassign(CurrentPerson me, @PathVariable TaskId id, @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        model.addAttribute("person", person).addAttribute("reason", reason).addAttribute("open", "reassign");
        return act(me, id, "journey.task.reassigned", "/tasks", task -> handling.reassign(me, task, person, reason), model, response, redirect);
    }

    @PostMapping("/tasks/{id}/follow-up")
    String followUp(CurrentPerson me, @PathVariable TaskId id, @RequestParam(defaultValue = "") String followUp, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        model.addAttribute("followUp", followUp).addAttribute("open", "follow-up");
        return act(me, id, followUp.isBlank() ? "journey.task.shown-again" : "journey.task.put-off", "/tasks", task -> handling.followUp(me, task, followUp),
                model, response, redirect);
    }

    @PostMapping("/tasks/{id}/due")
    String due(CurrentPerson me, @PathVariable TaskId id, @RequestParam(defaultValue = "") String due, @RequestParam(defaultValue = "") String reason,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        model.addAttribute("due", due).addAttribute("reason", reason).addAttribute("open", "due");
        return act(me, id, "journey.task.due-moved", "/tasks/" + id, task -> handling.moveDue(me, task, due, reason), model, response, redirect);
    }

    @PostMapping("/tasks/{id}/remind")
    String remind(CurrentPerson me, @PathVariable TaskId id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return act(me, id, "journey.task.reminded", "/tasks/" + id, task -> handling.remind(me, task), model, response, redirect);
    }

    private String act(CurrentPerson me, TaskId id, String flash, String then, Consumer<OpenTask> act, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var found = journeys.openTask(id);
        if (found.isEmpty()) {
            gone.where(me, id);
            throw new Conflict("journey.conflict.task-gone");
        }
        access.mustSee(me, found.get());
        try {
            act.accept(found.get());
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong));
            return pages.show(me, found.get(), Optional.empty(), model);
        }
        redirect.addFlashAttribute("flash", flash);
        return "redirect:" + then;
    }
}
