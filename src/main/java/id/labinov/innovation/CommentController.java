package id.labinov.innovation;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.web.FieldErrors;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panel of comments. */
@Controller
@RequestMapping("/innovations/{id}/comments")
@Allow(Who.EVENT_GUESTS)
class CommentController {

    private final InnovationAccess access;
    private final Comments comments;
    private final CommentReaders readers;
    private final DossierHeaders headers;
    private final Regions regions;

    CommentController(InnovationAccess access, Comments comments, CommentReaders readers, DossierHeaders headers, Regions regions) {
        this.access = access;
        this.comments = comments;
        this.readers = readers;
        this.headers = headers;
        this.regions = regions;
    }

    @GetMapping
    String comments(CurrentPerson me, @PathVariable InnovationId id, @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        page(me, id, model);
        return DossierPanel.TARGET.equals(target) ? "innovation/comments :: panel" : "innovation/comments";
    }

    @PostMapping
    String write(CurrentPerson me, @PathVariable InnovationId id, @RequestParam String body, @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "false") boolean confidential, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            comments.write(me, id, parent.isEmpty() ? Optional.empty() : Optional.of(Ids.parse(parent)), body, confidential);
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            model.addAttribute("body", body);
            model.addAttribute("parent", parent);
            model.addAttribute("confidential", confidential);
            response.setStatus(422);
            page(me, id, model);
            return "innovation/comments";
        }
        flash.addFlashAttribute("flash", "innovation.comments.written");
        return "redirect:/innovations/" + id + "/comments";
    }

    private void page(CurrentPerson me, InnovationId id, Model model) {
        var innovation = access.mustSee(me, id);
        model.addAttribute("header", headers.of(me, id));
        model.addAttribute("threads", comments.threads(me, innovation));
        model.addAttribute("mayComment", access.mayComment(me, id));
        model.addAttribute("mayConfide", access.mayConfide(me, innovation));
        model.addAttribute("readers", readers.of(innovation, false).values().stream().sorted().toList());
        model.addAttribute("zone", regions.zone(innovation.region()));
    }
}
