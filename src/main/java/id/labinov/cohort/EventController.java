package id.labinov.cohort;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The events of a cohort: list, plan, change. */
@Controller
@Allow(Who.SIGNED_IN)
class EventController {

    private final CohortAccess access;
    private final Cohorts cohorts;
    private final LabEvents events;
    private final LabEventRows rows;
    private final CohortViews views;
    private final Texts texts;

    EventController(CohortAccess access, Cohorts cohorts, LabEvents events, LabEventRows rows, CohortViews views, Texts texts) {
        this.access = access;
        this.cohorts = cohorts;
        this.events = events;
        this.rows = rows;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping("/cohorts/{id}/events")
    String list(CurrentPerson me, @PathVariable CohortId id, Model model) {
        var found = cohorts.events(access.mustSee(me, id).id());
        model.addAttribute("head", views.head(me, access.mustSee(me, id)));
        model.addAttribute("events", found);
        model.addAttribute("runnable", found.stream().filter(event -> access.mayRun(me, event)).map(LabEvent::id).toList());
        return "cohort/events";
    }

    @GetMapping("/cohorts/{id}/events/new")
    String blank(CurrentPerson me, @PathVariable CohortId id, Model model) {
        var cohort = access.mustPlan(me, id);
        return page(me, cohort, "/cohorts/" + id + "/events", EventForm.blank(views.today(cohort)), model);
    }

    @PostMapping("/cohorts/{id}/events")
    String add(CurrentPerson me, @PathVariable CohortId id, EventForm form, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var cohort = access.mustPlan(me, id);
        try {
            events.add(id, form.read(), me.actor());
        } catch (InvalidInput wrong) {
            return again(me, cohort, "/cohorts/" + id + "/events", form, wrong, model, response);
        }
        flash.addFlashAttribute("flash", "cohort.event.added");
        return "redirect:/cohorts/" + id + "/events";
    }

    @GetMapping("/events/{id}/edit")
    String edit(CurrentPerson me, @PathVariable EventId id, Model model) {
        var event = access.mustPlan(me, id);
        model.addAttribute("eventId", id);
        return page(me, access.mustSee(me, event.cohort()), "/events/" + id + "/edit", EventForm.of(event, rows.version(id)), model);
    }

    @PostMapping("/events/{id}/edit")
    String change(CurrentPerson me, @PathVariable EventId id, EventForm form, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var event = access.mustPlan(me, id);
        try {
            events.change(id, form.read(), form.readVersion(), me.actor());
        } catch (InvalidInput wrong) {
            return again(me, access.mustSee(me, event.cohort()), "/events/" + id + "/edit", form, wrong, model, response);
        }
        flash.addFlashAttribute("flash", "cohort.event.saved");
        return "redirect:/cohorts/" + event.cohort() + "/events";
    }

    private String again(CurrentPerson me, Cohort cohort, String action, EventForm form, InvalidInput wrong, Model model,
            HttpServletResponse response) {
        model.addAttribute("errors", FieldErrors.of(wrong));
        response.setStatus(422);
        return page(me, cohort, action, form, model);
    }

    private String page(CurrentPerson me, Cohort cohort, String action, EventForm form, Model model) {
        model.addAttribute("head", views.head(me, cohort));
        model.addAttribute("action", action);
        model.addAttribute("form", form);
        model.addAttribute("modes", Arrays.stream(LabEvent.Mode.values())
                .map(mode -> Choice.of(mode.name(), texts.get("cohort.mode." + mode.name()))).toList());
        model.addAttribute("stageChoices", cohort.stages().stream()
                .map(stage -> Choice.of(stage, texts.get("stage." + stage + ".name"))).toList());
        return "cohort/event";
    }
}
