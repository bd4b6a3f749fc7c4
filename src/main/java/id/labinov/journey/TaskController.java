package id.labinov.journey;

import id.labinov.form.DecisionForms;
import id.labinov.form.SavedAnswer;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Conflict;
import id.labinov.web.FieldErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: what is asked, what it is asked about, and the act that completes it. */
@Controller
@Allow(Who.EVENT_GUESTS)
class TaskController {

    private final Journeys journeys;
    private final JourneyAccess access;
    private final TaskPages pages;
    private final GoneTasks gone;
    private final TaskCompletion completion;
    private final SentAnswers sent;
    private final TaskHandling handling;
    private final DecisionForms forms;
    private final Clock clock;

    TaskController(Journeys journeys, JourneyAccess access, TaskPages pages, GoneTasks gone, TaskCompletion completion, SentAnswers sent, TaskHandling handling,
            DecisionForms forms, Clock clock) {
        this.journeys = journeys;
        this.access = access;
        this.pages = pages;
        this.gone = gone;
        this.completion = completion;
        this.sent = sent;
        this.handling = handling;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/tasks/{id}")
    String task(CurrentPerson me, @PathVariable TaskId id, Model model, RedirectAttributes redirect) {
        var task = journeys.openTask(id);
        if (task.isEmpty()) {
            redirect.addFlashAttribute("flash", "journey.task.gone");
            return "redirect:" + gone.where(me, id);
        }
        access.mustSee(me, task.get());
        return pages.show(me, task.get(), Optional.empty(), model);
    }

    @PostMapping("/tasks/{id}/complete")
    String complete(CurrentPerson me, @PathVariable TaskId id, @RequestParam(defaultValue = "") String next, NativeWebRequest request, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var found = journeys.openTask(id);
        if (found.isEmpty()) {
            gone.doneByMe(me, id, request.getParameterMap());
            redirect.addFlashAttribute("flash", "journey.task.done");
            return "redirect:" + gone.where(me, id);
        }
        var task = found.get();
        access.mustAct(me, task);
        var refused = sent.complete(me, task, request);
        if (refused.isPresent()) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(refused.get().why()));
            return pages.show(me, task, refused.get().sent(), model);
        }
        redirect.addFlashAttribute("flash", "journey.task.done").addFlashAttribute("undoOf", task.innovation().toString());
        return "redirect:" + (next.isEmpty() ? pages.afterDone(me, task) : pages.next(me, task));
    }

    /** Saving a draft of a task that nobody holds lets the writer hold it (A03). */
    @PostMapping(path = "/tasks/{id}/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    SavedAnswer autosave(CurrentPerson me, @PathVariable TaskId id, NativeWebRequest request) {
        var task = journeys.openTask(id).orElseThrow(() -> new Conflict("journey.conflict.task-gone"));
        access.mustAct(me, task);
        if (task.holder().isEmpty()) {
            handling.claim(me, task);
        }
        return forms.autosave(task.innovation(), completion.form(task), id.value(), request.getParameterMap(), access.actor(me, task), Instant.now(clock));
    }
}
