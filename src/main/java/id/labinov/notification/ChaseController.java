package id.labinov.notification;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** "Ditagih hari ini": who owes what since when, and the ways to ask for it. Looking changes nothing. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR, Role.OPERATOR})
class ChaseController {

    private final ChaseReader reader;
    private final ChaseActs acts;
    private final ChaseTexts texts;
    private final ChaseAccess access;
    private final CopyChannel copy;
    private final Regions regions;

    ChaseController(ChaseReader reader, ChaseActs acts, ChaseTexts texts, ChaseAccess access, CopyChannel copy, Regions regions) {
        this.reader = reader;
        this.acts = acts;
        this.texts = texts;
        this.access = access;
        this.copy = copy;
        this.regions = regions;
    }

    @GetMapping("/chase")
    String show(CurrentPerson me, @RequestParam Optional<RegionId> region, @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "") String at, @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        var chase = reader.read(me, access.chosen(me, region));
        var shown = open ? chase.onlyOpen() : chase;
        model.addAttribute("chase", chase).addAttribute("groups", shown.groups()).addAttribute("open", open).addAttribute("at", at)
                .addAttribute("texts", chase.groups().stream().collect(Collectors.toMap(ChaseGroup::key, group -> text(group, chase))))
                .addAttribute("regions", access.regions(me).stream().flatMap(id -> regions.find(id).stream()).map(one -> Choice.of(one.id().toString(), one.name())).toList());
        return "chase".equals(target) ? "notification/chase :: answer" : "notification/chase";
    }

    private String text(ChaseGroup group, Chase chase) {
        return copy.handOver(Optional.empty(), texts.forGroup(group, chase.region().name(), home())).map(Channel.Handover::text).orElse("");
    }

    /** Notes it and goes on to the page that leads to the chat: a form may not lead out of the application by itself. */
    @PostMapping("/chase/openings")
    String open(CurrentPerson me, @RequestParam Optional<RegionId> region, @RequestParam String group, @RequestParam PersonId person, RedirectAttributes next) {
        var here = access.chosen(me, region);
        var address = acts.open(me, here, group, person, home());
        if (address.isEmpty()) {
            next.addFlashAttribute("flash", "notification.chase.nothing-any-more");
            return "redirect:/chase?region=" + here;
        }
        next.addFlashAttribute("address", address.get().toString());
        return "redirect:/chase/opening";
    }

    /** Goes on by itself, without script; whoever comes back here later finds nothing but the way to the list. */
    @GetMapping("/chase/opening")
    String opening(Model model, HttpServletResponse response) {
        // Only from the act before, never from the question itself: nobody's link leads out through here.
        var address = model.getAttribute("address");
        if (address == null) {
            return "redirect:/chase";
        }
        response.setHeader("Refresh", "0; url=" + address);
        return "notification/chase-opening";
    }

    @PostMapping("/chase/calls")
    String called(CurrentPerson me, @RequestParam Optional<RegionId> region, @RequestParam PersonId person, @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "false") boolean open, RedirectAttributes next) {
        var here = access.chosen(me, region);
        acts.called(me, here, person);
        next.addFlashAttribute("flash", "notification.chase.called");
        return back(here, open, line);
    }

    @PostMapping("/chase/shares")
    String shared(CurrentPerson me, @RequestParam Optional<RegionId> region, @RequestParam String group, @RequestParam(defaultValue = "false") boolean open,
            RedirectAttributes next) {
        var here = access.chosen(me, region);
        var people = acts.shared(me, here, group);
        next.addFlashAttribute("flash", people == 0 ? "notification.chase.nothing-any-more" : "notification.chase.shared")
                .addFlashAttribute("flashArguments", new Object[] {people});
        return back(here, open, group);
    }

    @PostMapping("/chase/marks/{id}/removal")
    String takeBack(CurrentPerson me, @PathVariable MarkId id, @RequestParam(defaultValue = "") String line, @RequestParam(defaultValue = "false") boolean open,
            RedirectAttributes next) {
        var mark = acts.takeBack(me, id);
        next.addFlashAttribute("flash", "notification.chase.taken-back");
        return back(mark.region(), open, line);
    }

    /** The group where something was done stays unfolded. */
    private static String back(RegionId region, boolean open, String at) {
        var place = at.matches("[A-Za-z0-9-]{1,100}") ? "&at=" + at + "#" + at : "";
        return "redirect:/chase?region=" + region + (open ? "&open=true" : "") + place;
    }

    private static String home() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
