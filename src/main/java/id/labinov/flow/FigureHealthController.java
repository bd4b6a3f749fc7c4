package id.labinov.flow;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tables behind the figures: check, and make anew. */
@Controller
@Allow(value = Who.ROLES, roles = Role.ADMINISTRATOR)
class FigureHealthController {

    private static final String PAGE = "flow/figures";

    private final FigureHealth health;

    FigureHealthController(FigureHealth health) {
        this.health = health;
    }

    @GetMapping("/administration/figures")
    String page(CurrentPerson me, Model model) {
        return shown(me, false, List.of(), model);
    }

    /** Reads every path, so it is asked for and never done by the way; it changes nothing, and its result has no address. */
    @PostMapping("/administration/figures/check")
    String check(CurrentPerson me, Model model) {
        return shown(me, true, health.differences(me), model);
    }

    @PostMapping("/administration/figures/rebuild")
    String rebuild(CurrentPerson me, RedirectAttributes redirect) {
        health.order(me);
        redirect.addFlashAttribute("flash", "flow.figures.ordered");
        return "redirect:/administration/figures";
    }

    private String shown(CurrentPerson me, boolean checked, List<FigureHealth.Named> differences, Model model) {
        model.addAttribute("progress", health.progress()).addAttribute("zone", health.zone(me)).addAttribute("checked", checked)
                .addAttribute("differences", differences).addAttribute("most", FigureHealth.MOST);
        return PAGE;
    }
}
