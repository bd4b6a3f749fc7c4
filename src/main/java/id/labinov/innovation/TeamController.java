package id.labinov.innovation;

import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.web.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The team panel. */
@Controller
@RequestMapping("/innovations/{id}/team")
@Allow(Who.SIGNED_IN)
class TeamController {

    private final InnovationAccess access;
    private final Teams teams;
    private final TeamInvitations invitations;
    private final DossierHeaders headers;
    private final TeamPage page;

    TeamController(InnovationAccess access, Teams teams, TeamInvitations invitations, DossierHeaders headers, TeamPage page) {
        this.access = access;
        this.teams = teams;
        this.invitations = invitations;
        this.headers = headers;
        this.page = page;
    }

    @GetMapping
    @Allow(Who.EVENT_GUESTS)
    String team(CurrentPerson me, @PathVariable InnovationId id, @RequestParam(defaultValue = "") String find,
            @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        var innovation = access.mustSee(me, id);
        model.addAttribute("header", headers.of(me, id));
        model.addAttribute("team", page.of(me, innovation, find));
        model.addAttribute("find", find);
        return DossierPanel.TARGET.equals(target) ? "innovation/team :: panel" : "innovation/team";
    }

    @PostMapping("/invitations")
    String invite(CurrentPerson me, @PathVariable InnovationId id, @RequestParam String person, @RequestParam TeamRole role, RedirectAttributes flash) {
        invitations.invite(me, id, PersonId.of(person), role);
        return back(id, flash, role == TeamRole.LEADER ? "innovation.team.leadership-offered" : "innovation.team.invited");
    }

    @PostMapping("/links")
    String inviteByLink(CurrentPerson me, @PathVariable InnovationId id, @RequestParam TeamRole role, RedirectAttributes flash) {
        var token = invitations.inviteByLink(me, id, role);
        flash.addFlashAttribute("link", ServletUriComponentsBuilder.fromCurrentContextPath().path("/team-invitations/{token}").build(token).toString());
        return "redirect:/innovations/" + id + "/team";
    }

    @PostMapping("/invitations/{invitation}/withdrawal")
    String withdraw(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String invitation, RedirectAttributes flash) {
        invitations.withdraw(me, id, Ids.parse(invitation));
        return back(id, flash, "innovation.team.invitation-withdrawn");
    }

    @PostMapping("/members/{person}/role")
    String changeRole(CurrentPerson me, @PathVariable InnovationId id, @PathVariable PersonId person, @RequestParam TeamRole role, RedirectAttributes flash) {
        teams.changeRole(me, id, person, role);
        return back(id, flash, "innovation.team.role-changed");
    }

    @PostMapping("/members/{person}/removal")
    String remove(CurrentPerson me, @PathVariable InnovationId id, @PathVariable PersonId person, RedirectAttributes flash) {
        teams.remove(me, id, person);
        return back(id, flash, "innovation.team.removed");
    }

    @PostMapping("/departure")
    String leave(CurrentPerson me, @PathVariable InnovationId id, RedirectAttributes flash) {
        teams.leave(me, id);
        flash.addFlashAttribute("flash", "innovation.team.left");
        return "redirect:/innovations";
    }

    private static String back(InnovationId id, RedirectAttributes flash, String message) {
        flash.addFlashAttribute("flash", message);
        return "redirect:/innovations/" + id + "/team";
    }
}
