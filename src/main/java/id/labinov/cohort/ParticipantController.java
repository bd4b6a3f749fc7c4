package id.labinov.cohort;

import id.labinov.people.Agencies;
import id.labinov.people.Agency;
import id.labinov.people.AgencyId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The participants of a cohort and the agencies that they come from. */
@Controller
@Allow(Who.SIGNED_IN)
class ParticipantController {

    private final CohortAccess access;
    private final Cohorts cohorts;
    private final Participants participants;
    private final Enrolment enrolment;
    private final Agencies agencies;
    private final CohortViews views;
    private final Champions champions;

    ParticipantController(CohortAccess access, Cohorts cohorts, Participants participants, Enrolment enrolment, Agencies agencies,
            CohortViews views, Champions champions) {
        this.access = access;
        this.cohorts = cohorts;
        this.participants = participants;
        this.enrolment = enrolment;
        this.agencies = agencies;
        this.views = views;
        this.champions = champions;
    }

    @GetMapping("/cohorts/{id}/participants")
    String list(CurrentPerson me, @PathVariable CohortId id, Model model) {
        model.addAttribute("head", views.head(me, access.mustSee(me, id)));
        model.addAttribute("events", cohorts.events(id));
        model.addAttribute("attendees", views.attendees(id));
        model.addAttribute("champions", champions.among(id));
        return "cohort/participants";
    }

    @GetMapping("/cohorts/{id}/participants/new")
    String choose(CurrentPerson me, @PathVariable CohortId id, @RequestParam(defaultValue = "") String agency, Model model) {
        return page(me, access.mustPlan(me, id), new NewcomerForm(agency, "", "", "", ""), model);
    }

    @PostMapping("/cohorts/{id}/participants")
    String add(CurrentPerson me, @PathVariable CohortId id, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") List<PersonId> person, RedirectAttributes flash) {
        access.mustPlan(me, id);
        enrolment.enrol(id, person, AgencyId.of(agency), me.actor());
        return back(id, "participants", flash, "cohort.participants.added", person.size());
    }

    @PostMapping("/cohorts/{id}/participants/new")
    String addNewcomer(CurrentPerson me, @PathVariable CohortId id, NewcomerForm form, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var cohort = access.mustPlan(me, id);
        try {
            enrolment.enrolNewcomer(cohort, form, me.actor());
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return page(me, cohort, form, model);
        }
        return back(id, "participants", flash, "cohort.participants.added", 1);
    }

    @PostMapping("/cohorts/{id}/participants/{person}/remove")
    String remove(CurrentPerson me, @PathVariable CohortId id, @PathVariable PersonId person, RedirectAttributes flash) {
        access.mustPlan(me, id);
        participants.remove(id, person, me.actor());
        return back(id, "participants", flash, "cohort.participants.removed", 1);
    }

    @GetMapping("/cohorts/{id}/agencies")
    String agencies(CurrentPerson me, @PathVariable CohortId id, Model model) {
        return agencyPage(me, access.mustSee(me, id), model);
    }

    @PostMapping("/cohorts/{id}/agencies")
    String addAgencies(CurrentPerson me, @PathVariable CohortId id, @RequestParam(defaultValue = "") List<AgencyId> agency,
            RedirectAttributes flash) {
        access.mustPlan(me, id);
        enrolment.admit(id, agency, me.actor());
        return back(id, "agencies", flash, "cohort.agencies.added", agency.size());
    }

    @PostMapping("/cohorts/{id}/agencies/{agency}/remove")
    String removeAgency(CurrentPerson me, @PathVariable CohortId id, @PathVariable AgencyId agency, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var cohort = access.mustPlan(me, id);
        try {
            participants.removeAgency(id, agency, me.actor());
        } catch (InvalidInput stillNeeded) {
            model.addAttribute("errors", FieldErrors.of(stillNeeded));
            response.setStatus(422);
            return agencyPage(me, cohort, model);
        }
        return back(id, "agencies", flash, "cohort.agencies.removed", 1);
    }

    private String agencyPage(CurrentPerson me, Cohort cohort, Model model) {
        var there = views.agencies(cohort.id());
        var ids = there.stream().map(CohortViews.AgencyLine::id).toList();
        model.addAttribute("head", views.head(me, cohort));
        model.addAttribute("lines", there);
        model.addAttribute("others", choices(agencies.in(cohort.region()).stream().filter(agency -> !ids.contains(agency.id())).toList()));
        return "cohort/agencies";
    }

    private String page(CurrentPerson me, Cohort cohort, NewcomerForm form, Model model) {
        model.addAttribute("head", views.head(me, cohort));
        model.addAttribute("form", form);
        model.addAttribute("agencies", choices(agencies.in(cohort.region())));
        model.addAttribute("colleagues", enrolment.colleagues(cohort, form.agency()));
        return "cohort/participant-new";
    }

    private static List<Choice> choices(List<Agency> found) {
        return found.stream().map(agency -> Choice.of(agency.id().toString(), agency.name())).toList();
    }

    private static String back(CohortId id, String tab, RedirectAttributes flash, String message, int count) {
        flash.addFlashAttribute("flash", message);
        flash.addFlashAttribute("flashArguments", new Object[] {count});
        return "redirect:/cohorts/" + id + "/" + tab;
    }
}
