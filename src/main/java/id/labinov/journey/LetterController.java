package id.labinov.journey;

import id.labinov.innovation.Files;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator of an agency brings the paper that its head signed. */
@Controller
@Allow(value = Who.ROLES, roles = Role.OPERATOR)
class LetterController {

    private final Journeys journeys;
    private final JourneyAccess access;
    private final SignedLetters letters;
    private final GoneTasks gone;
    private final TaskLines lines;
    private final Files files;

    LetterController(Journeys journeys, JourneyAccess access, SignedLetters letters, GoneTasks gone, TaskLines lines, Files files) {
        this.journeys = journeys;
        this.access = access;
        this.letters = letters;
        this.gone = gone;
        this.lines = lines;
        this.files = files;
    }

    @GetMapping("/tasks/{id}/letter")
    String ask(CurrentPerson me, @PathVariable TaskId id, Model model, RedirectAttributes redirect) {
        var task = journeys.openTask(id);
        if (task.isEmpty()) {
            redirect.addFlashAttribute("flash", "journey.task.gone");
            return "redirect:" + gone.where(me, id);
        }
        return page(me, mine(me, task.get()), model);
    }

    @PostMapping("/tasks/{id}/letter")
    String bring(CurrentPerson me, @PathVariable TaskId id, @RequestParam(required = false) MultipartFile letter,
            @RequestParam(defaultValue = "") String letterNumber, @RequestParam(defaultValue = "") String letterDate, Model model,
            HttpServletResponse response, RedirectAttributes redirect) throws IOException {
        var found = journeys.openTask(id);
        if (found.isEmpty()) {
            gone.doneByMe(me, id);
            letters.mustBeTheSame(id, letterNumber);
            redirect.addFlashAttribute("flash", "journey.letter.done");
            return "redirect:" + gone.where(me, id);
        }
        var task = mine(me, found.get());
        try {
            letters.bring(me, task, letter, letterNumber, letterDate);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong)).addAttribute("letterNumber", letterNumber).addAttribute("letterDate", letterDate);
            return page(me, task, model);
        }
        redirect.addFlashAttribute("flash", "journey.letter.done");
        return "redirect:/innovations/" + task.innovation() + "/journey";
    }

    private OpenTask mine(CurrentPerson me, OpenTask task) {
        return Optional.of(task).filter(access.scope(me)::bringsLetter).orElseThrow(NotFound::new);
    }

    private String page(CurrentPerson me, OpenTask task, Model model) {
        model.addAttribute("line", lines.of(task, me.id())).addAttribute("limit", files.limit());
        return "journey/letter";
    }
}
