package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.people.Access;
import id.labinov.people.Agencies;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Naming coaches for all that wait without one. */
@Controller
@Allow(value = Who.ROLES, roles = Role.MANAGER)
class AssignmentController {

    private final Assignments assignments;
    private final ClinicPages pages;
    private final Agencies agencies;
    private final Regions regions;
    private final Access access;

    AssignmentController(Assignments assignments, ClinicPages pages, Agencies agencies, Regions regions, Access access) {
        this.assignments = assignments;
        this.pages = pages;
        this.agencies = agencies;
        this.regions = regions;
        this.access = access;
    }

    /** @param coach who is proposed */
    record Row(InnovationId id, String number, String name, String agency, PersonId coach) {}

    /** @param now how many innovations the coach has, {@code then} how many he would have */
    record Load(String name, int now, int then) {}

    @GetMapping("/coaching/assignment")
    String propose(CurrentPerson me, @RequestParam Optional<RegionId> region, Model model) {
        var here = access.chosen(me, region, Role.MANAGER);
        var proposal = assignments.propose(here);
        var labels = pages.labels(proposal.given().keySet());
        var units = agencies.names(labels.values().stream().flatMap(label -> label.leadAgency().stream()).distinct().toList());
        var then = Balance.loads(proposal.loads(), proposal.given());
        model.addAttribute("region", here).addAttribute("rows", proposal.given().entrySet().stream().filter(entry -> labels.containsKey(entry.getKey())).map(entry -> {
            var label = labels.get(entry.getKey());
            return new Row(label.id(), label.number(), label.name(), label.leadAgency().map(units::get).orElse(""), entry.getValue());
        }).toList());
        model.addAttribute("coaches", proposal.coaches().stream().map(coach -> Choice.of(coach.id().toString(), coach.name())).toList())
                .addAttribute("loads", proposal.coaches().stream().map(coach -> new Load(coach.name(), proposal.loads().get(coach.id()), then.get(coach.id()))).toList())
                .addAttribute("made", assignments.undoable(here)).addAttribute("zone", regions.zone(here));
        return "coaching/assignment";
    }

    /** @param innovation and {@code coach} at the same place belong together; an empty coach leaves the innovation out */
    @PostMapping("/coaching/assignment")
    String make(CurrentPerson me, @RequestParam Optional<RegionId> region, @RequestParam(defaultValue = "") List<String> innovation,
            @RequestParam(defaultValue = "") List<String> coach, RedirectAttributes flash) {
        var here = access.chosen(me, region, Role.MANAGER);
        Map<InnovationId, PersonId> wanted = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(innovation.size(), coach.size()); at++) {
            if (!coach.get(at).isBlank()) {
                wanted.put(new InnovationId(Ids.parse(innovation.get(at))), PersonId.of(coach.get(at)));
            }
        }
        flash.addFlashAttribute("flash", "coaching.assignment.made").addFlashAttribute("flashArguments", new Object[] {assignments.make(here, wanted, me)});
        return "redirect:/coaching/assignment?region=" + here;
    }

    @PostMapping("/coaching/assignment/{id}/undo")
    String undo(CurrentPerson me, @PathVariable String id, RedirectAttributes flash) {
        var assignment = Ids.parse(id);
        var here = assignments.region(assignment);
        access.mustHave(me, here, Role.MANAGER);
        flash.addFlashAttribute("flash", "coaching.assignment.undone").addFlashAttribute("flashArguments", new Object[] {assignments.undo(assignment, me)});
        return "redirect:/coaching/assignment?region=" + here;
    }
}
