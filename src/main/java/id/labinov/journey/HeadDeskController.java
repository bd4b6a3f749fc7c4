package id.labinov.journey;

import id.labinov.journey.BulkActs.Act;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.HeadDesk;
import id.labinov.web.FieldErrors;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The head's list behind the personal link: the same approvals, without the rest of the application. */
@Controller
@Allow(Who.HEAD_LINK)
class HeadDeskController {

    private final HeadDeskPages pages;
    private final HeadDeskDecisions decisions;
    private final SentAnswers sent;
    private final Journeys journeys;
    private final GoneTasks gone;
    private final BulkActs bulk;

    HeadDeskController(HeadDeskPages pages, HeadDeskDecisions decisions, SentAnswers sent, Journeys journeys, GoneTasks gone, BulkActs bulk) {
        this.pages = pages;
        this.decisions = decisions;
        this.sent = sent;
        this.journeys = journeys;
        this.gone = gone;
        this.bulk = bulk;
    }

    @GetMapping("/h/{token}/approvals")
    String list(HeadDesk desk, Model model) {
        return pages.list(desk, model);
    }

    /** The way back that is kept with the result is that of a sign-in: the link's own address is kept nowhere. */
    @PostMapping("/h/{token}/approvals")
    String agree(HeadDesk desk, @RequestParam(defaultValue = "") List<String> task, Model model, HttpServletResponse response) {
        if (task.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(InvalidInput.of("", "journey.bulk.nothing")));
            return pages.list(desk, model);
        }
        var result = bulk.run(desk.me(), Act.APPROVE, task.stream().map(TaskId::of).toList(), "/approvals", one -> decisions.agree(desk, one));
        return "redirect:" + desk.path() + "/results/" + result;
    }

    @GetMapping("/h/{token}/results/{id}")
    String result(HeadDesk desk, @PathVariable String id, Model model) {
        var result = Optional.of(bulk.result(desk.me(), Ids.parse(id))).filter(found -> found.act() == Act.APPROVE).orElseThrow(NotFound::new);
        return pages.result(desk, result, model);
    }

    @GetMapping("/h/{token}/tasks/{id}")
    String read(HeadDesk desk, @PathVariable TaskId id, Model model, RedirectAttributes redirect) {
        var task = journeys.openTask(id);
        if (task.isEmpty()) {
            gone.where(desk.me(), id);
            redirect.addFlashAttribute("flash", "journey.task.gone");
            return "redirect:" + desk.path() + "/approvals";
        }
        return pages.task(desk, decisions.mustWaitAt(desk, task.get()), Optional.empty(), model);
    }

    @PostMapping("/h/{token}/tasks/{id}")
    String decide(HeadDesk desk, @PathVariable TaskId id, NativeWebRequest request, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var found = journeys.openTask(id).map(open -> decisions.mustWaitAt(desk, open));
        if (found.isEmpty()) {
            gone.doneByMe(desk.me(), id, request.getParameterMap());
        }
        var refused = found.flatMap(task -> sent.decide(desk.me(), task, request, answers -> decisions.decide(desk, task, answers)));
        if (refused.isPresent()) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(refused.get().why()));
            return pages.task(desk, found.get(), refused.get().sent(), model);
        }
        redirect.addFlashAttribute("flash", "journey.task.done");
        return "redirect:" + desk.path() + "/approvals";
    }
}
