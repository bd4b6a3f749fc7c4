package id.labinov.journey;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Automatic acts that failed, with "try again", and the check whether dossiers, task lists and engine agree. */
@Controller
@Allow(value = Who.ROLES, roles = Role.ADMINISTRATOR)
class PathHealthController {

    private final PathHealth health;

    PathHealthController(PathHealth health) {
        this.health = health;
    }

    @GetMapping("/admin/paths")
    String page(CurrentPerson me, Model model) {
        model.addAttribute("failures", health.failures(me)).addAttribute("checked", false).addAttribute("differences", List.of());
        return "journey/operation";
    }

    @PostMapping("/admin/paths/failures/{job}/retry")
    String retry(CurrentPerson me, @PathVariable String job, RedirectAttributes redirect) {
        health.retry(me, job);
        redirect.addFlashAttribute("flash", "journey.operation.retried");
        return "redirect:/admin/paths";
    }

    /** Reads every open path, so it is asked for and never done by the way; it changes nothing, and its result has no address. */
    @PostMapping("/admin/paths/check")
    String check(CurrentPerson me, Model model) {
        model.addAttribute("failures", health.failures(me)).addAttribute("checked", true).addAttribute("differences", health.differences(me));
        return "journey/operation";
    }

    @PostMapping("/admin/paths/repair")
    String repair(CurrentPerson me, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "journey.operation.repaired").addFlashAttribute("flashArguments", new Object[] {health.repair(me).size()});
        return "redirect:/admin/paths";
    }
}
