package id.labinov.people;

import id.labinov.document.QrCode;
import id.labinov.people.Allow.Who;
import id.labinov.people.HeadLinks.Made;
import id.labinov.people.Positions.Position;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives the head of an agency the personal link, and takes it back. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class HeadLinkController {

    private final HeadLinks links;
    private final Agencies agencies;
    private final People people;
    private final Regions regions;
    private final PeopleAccess access;

    HeadLinkController(HeadLinks links, Agencies agencies, People people, Regions regions, PeopleAccess access) {
        this.links = links;
        this.agencies = agencies;
        this.people = people;
        this.regions = regions;
        this.access = access;
    }

    /** The slip to hand over.
     * @param code in two groups, as it is read aloud and typed */
    record Slip(String link, String picture, String code) {

        static Slip of(Made made, String title) {
            var link = ServletUriComponentsBuilder.fromCurrentContextPath().path(HeadDesk.PATH + made.token()).toUriString();
            return new Slip(link, QrCode.svg(link, title), made.code().substring(0, 4) + " " + made.code().substring(4));
        }
    }

    @GetMapping("/positions/{position}/link")
    String show(CurrentPerson me, @PathVariable PositionId position, Model model) {
        return page(mine(me, position), model);
    }

    /** Shows the slip instead of redirecting: it is known only now. Asked again, it makes a new one. */
    @PostMapping("/positions/{position}/link")
    String make(CurrentPerson me, @PathVariable PositionId position, Model model) {
        var head = mine(me, position);
        model.addAttribute("slip", Slip.of(links.make(position, me.actor()), head.title()));
        return page(head, model);
    }

    @PostMapping("/positions/{position}/link/revocation")
    String revoke(CurrentPerson me, @PathVariable PositionId position, RedirectAttributes next) {
        links.revoke(mine(me, position).id(), me.actor());
        next.addFlashAttribute("flash", "people.head-link.revoked");
        return "redirect:/positions/" + position + "/link";
    }

    private Position mine(CurrentPerson me, PositionId position) {
        var head = links.head(position);
        access.mustGiveLink(me, head);
        return head;
    }

    private String page(Position head, Model model) {
        var link = links.of(head.id());
        model.addAttribute("office", head).addAttribute("unit", agencies.find(head.agency()).orElseThrow()).addAttribute("zone", regions.zone(head.region()))
                .addAttribute("holder", links.holder(head.id()).flatMap(people::find).orElse(null)).addAttribute("given", link.orElse(null))
                .addAttribute("locked", link.filter(links::locked).isPresent())
                .addAttribute("maker", link.map(HeadLink::madeBy).map(by -> people.names(Set.of(by)).getOrDefault(by, "")).orElse(""));
        return "people/head-link";
    }
}
