package id.labinov.coaching;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The clinic at a glance: the queue, what it costs in days, and the sessions. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.COACH, Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER})
class ClinicController {

    private final ClinicPages pages;
    private final CapacityReader capacity;
    private final CoachingAccess access;

    ClinicController(ClinicPages pages, CapacityReader capacity, CoachingAccess access) {
        this.pages = pages;
        this.capacity = capacity;
        this.access = access;
    }

    @GetMapping("/coaching")
    String clinic(CurrentPerson me, Model model) {
        var regions = access.reads(me);
        model.addAttribute("capacity", capacity.of(regions)).addAttribute("upcoming", pages.upcoming(me, regions))
                .addAttribute("waiting", pages.waiting(me, regions)).addAttribute("mayOffer", !access.offers(me).isEmpty())
                .addAttribute("mayAssign", me.has(Role.MANAGER));
        return "coaching/clinic";
    }

    @GetMapping("/coaching/past")
    String past(CurrentPerson me, Model model) {
        model.addAttribute("sessions", pages.past(me, access.reads(me)));
        return "coaching/past";
    }
}
