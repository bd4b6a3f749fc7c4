package id.labinov.coaching;

import id.labinov.coaching.Visit.Result;
import id.labinov.form.SavedAnswer;
import id.labinov.journey.TaskId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One visit: the worksheets, the notes, and the result. */
@Controller
@RequestMapping("/coaching-visits/{id}")
@Allow(value = Who.ROLES, roles = Role.COACH)
class VisitController {

    private final Visits visits;
    private final VisitPage page;
    private final VisitNotes notes;

    VisitController(Visits visits, VisitPage page, VisitNotes notes) {
        this.visits = visits;
        this.page = page;
        this.notes = notes;
    }

    @GetMapping
    String show(CurrentPerson me, @PathVariable VisitId id, Model model) {
        var visit = page.mine(me, id);
        return page.show(me, visit, notes.view(visit), model);
    }

    /** @param then {@code next} calls the next one at the same desk */
    @PostMapping("/result")
    String finish(CurrentPerson me, @PathVariable VisitId id, @RequestParam Result result, @RequestParam(defaultValue = "") List<TaskId> gate,
            @RequestParam(defaultValue = "") String reasonCode, @RequestParam(defaultValue = "") String then, NativeWebRequest request, RedirectAttributes flash) {
        var visit = page.mine(me, id);
        var kept = notes.keep(visit, request.getParameterMap(), uploads(request), me);
        if (!kept.conflicts().isEmpty()) {
            flash.addFlashAttribute("flash", "coaching.visit.note-changed");
            return "redirect:/coaching-visits/" + id;
        }
        var outcomes = visits.finish(visit, result, new GateDecisions.Answer(gate, reasonCode, notes.text(visit)), me);
        flash.addFlashAttribute("outcomes", new ArrayList<>(outcomes)).addFlashAttribute("finished", visit.id().toString());
        var next = then.equals("next") ? visits.callNext(visit.session(), visit.desk(), me) : Optional.<VisitId>empty();
        flash.addFlashAttribute("flash", "coaching.visit.finished-" + result.name());
        return next.map(one -> "redirect:/coaching-visits/" + one).orElse("redirect:/coaching-sessions/" + visit.session());
    }

    @PostMapping("/undo")
    String reopen(CurrentPerson me, @PathVariable VisitId id, RedirectAttributes flash) {
        visits.reopen(page.mine(me, id), me);
        flash.addFlashAttribute("flash", "coaching.visit.reopened");
        return "redirect:/coaching-visits/" + id;
    }

    @PostMapping("/notes")
    String keep(CurrentPerson me, @PathVariable VisitId id, NativeWebRequest request, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var visit = page.mine(me, id);
        try {
            var kept = notes.keep(visit, request.getParameterMap(), uploads(request), me);
            if (kept.conflicts().isEmpty()) {
                flash.addFlashAttribute("flash", "coaching.visit.noted");
                return "redirect:/coaching-visits/" + id;
            }
            response.setStatus(409);
            return page.show(me, visit, notes.conflicted(visit, kept), model);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong));
            return page.show(me, visit, notes.view(visit), model);
        }
    }

    @PostMapping(path = "/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    SavedAnswer autosave(CurrentPerson me, @PathVariable VisitId id, NativeWebRequest request) {
        return notes.autosave(page.mine(me, id), request.getParameterMap(), me);
    }

    private static MultiValueMap<String, MultipartFile> uploads(NativeWebRequest request) {
        return Optional.ofNullable(request.getNativeRequest(MultipartRequest.class)).map(MultipartRequest::getMultiFileMap).orElseGet(LinkedMultiValueMap::new);
    }
}
