package id.labinov.innovation;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Managers relate innovations to each other. */
@Controller
@RequestMapping("/innovations/{id}/links")
@Allow(value = Who.ROLES, roles = Role.MANAGER)
class LinkController {

    private final InnovationLinks links;

    LinkController(InnovationLinks links) {
        this.links = links;
    }

    @PostMapping
    String link(CurrentPerson me, @PathVariable InnovationId id, @RequestParam InnovationLinks.Kind kind, @RequestParam String number,
            RedirectAttributes flash) {
        links.link(me, id, kind, number);
        flash.addFlashAttribute("flash", "innovation.links.saved");
        return "redirect:/innovations/" + id + "/facts";
    }

    @PostMapping("/{link}/removal")
    String unlink(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String link, RedirectAttributes flash) {
        links.unlink(me, id, Ids.parse(link));
        flash.addFlashAttribute("flash", "innovation.links.removed");
        return "redirect:/innovations/" + id + "/facts";
    }
}
