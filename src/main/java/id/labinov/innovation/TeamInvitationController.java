package id.labinov.innovation;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answers of people who were asked to join or lead a team. */
@Controller
@RequestMapping("/team-invitations")
@Allow(Who.SIGNED_IN)
class TeamInvitationController {

    private final TeamInvitations invitations;
    private final TeamPage page;

    TeamInvitationController(TeamInvitations invitations, TeamPage page) {
        this.invitations = invitations;
        this.page = page;
    }

    @GetMapping
    String mine(CurrentPerson me, Model model) {
        model.addAttribute("offers", page.offersTo(me));
        return "innovation/invitations";
    }

    @GetMapping("/{token}")
    String link(CurrentPerson me, @PathVariable String token, Model model) {
        model.addAttribute("offer", page.offer(me, token));
        model.addAttribute("token", token);
        return "innovation/invitation";
    }

    @PostMapping("/{token}")
    String acceptLink(CurrentPerson me, @PathVariable String token, RedirectAttributes flash) {
        var innovation = invitations.acceptLink(me, token);
        flash.addFlashAttribute("flash", "innovation.team.joined");
        return "redirect:/innovations/" + innovation;
    }

    @PostMapping("/answers")
    String answer(CurrentPerson me, @RequestParam String invitation, @RequestParam boolean accept, RedirectAttributes flash) {
        if (!accept) {
            invitations.decline(me, Ids.parse(invitation));
            flash.addFlashAttribute("flash", "innovation.team.declined");
            return "redirect:/team-invitations";
        }
        var innovation = invitations.accept(me, Ids.parse(invitation));
        flash.addFlashAttribute("flash", "innovation.team.joined");
        return "redirect:/innovations/" + innovation;
    }
}
