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
    private final TaskLines lines;
    private final Files files;

    LetterController(Journeys journeys, JourneyAccess access, SignedLetters letters, TaskLines lines, Files files) {
        this.journeys = journeys;
        this.access = access;
        this.letters = letters;
        this.lines = lines;
        this.files = files;
    }

    @GetMapping("/tasks/{id}/letter")
    String ask(CurrentPerson me, @PathVariable TaskId id, Model model) {
        return page(me, task(me, id), model);
    }

    @PostMapping("/tasks/{id}/letter")
    String bring(CurrentPerson me, @PathVariable TaskId id, @RequestParam(required = false) MultipartFile letter,
            @RequestParam(defaultValue = "") String letterNumber, @RequestParam(defaultValue = "") String letterDate, Model model,
            HttpServletResponse response, RedirectAttributes redirect) throws IOException {
        var task = task(me, id);
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

    private OpenTask task(CurrentPerson me, TaskId id) {
        return journeys.openTask(id).filter(task -> access.scope(me).bringsLetter(task)).orElseThrow(NotFound::new);
    }

    private String page(CurrentPerson me, OpenTask task, Model model) {
        model.addAttribute("line", lines.of(task, me.id())).addAttribute("limit", files.limit());
        return "journey/letter";
    }
}
