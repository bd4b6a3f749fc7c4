package id.labinov.room;

import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.EventId;
import id.labinov.cohort.LabEvent;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agenda of an event as its facilitators plan it. */
@Controller
@Allow(Who.SIGNED_IN)
class AgendaController {

    private final CohortAccess access;
    private final Agenda agenda;
    private final AgendaRules rules;
    private final AgendaPage page;

    AgendaController(CohortAccess access, Agenda agenda, AgendaRules rules, AgendaPage page) {
        this.access = access;
        this.agenda = agenda;
        this.rules = rules;
        this.page = page;
    }

    @GetMapping("/events/{id}/agenda")
    String agenda(CurrentPerson me, @PathVariable EventId id, Model model) {
        return page.list(me, access.mustRun(me, id), ActivityForm.blank(), model);
    }

    @PostMapping("/events/{id}/agenda")
    String add(CurrentPerson me, @PathVariable EventId id, ActivityForm form, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        try {
            agenda.add(event, rules.read(form, access.mustSee(me, event.cohort())));
        } catch (InvalidInput wrong) {
            wrong(wrong, model, response);
            return page.list(me, event, form, model);
        }
        return back(event, "room.agenda.added", flash);
    }

    @PostMapping("/events/{id}/agenda/fill")
    String fill(CurrentPerson me, @PathVariable EventId id, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        return back(event, agenda.fill(event, rules.suggested(event)) ? "room.agenda.filled" : "room.agenda.filled-already", flash);
    }

    @GetMapping("/events/{id}/agenda/{activity}")
    String edit(CurrentPerson me, @PathVariable EventId id, @PathVariable ActivityId activity, Model model) {
        var event = access.mustRun(me, id);
        return page.one(me, event, activity, ActivityForm.of(agenda.must(event, activity)), model);
    }

    @PostMapping("/events/{id}/agenda/{activity}")
    String change(CurrentPerson me, @PathVariable EventId id, @PathVariable ActivityId activity, ActivityForm form, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        agenda.must(event, activity);
        try {
            var version = form.version().matches("\\d{1,6}") ? Integer.parseInt(form.version()) : 0;
            agenda.change(event, activity, rules.read(form, access.mustSee(me, event.cohort())), version);
        } catch (InvalidInput wrong) {
            wrong(wrong, model, response);
            return page.one(me, event, activity, form, model);
        }
        return back(event, "room.agenda.changed", flash);
    }

    @PostMapping("/events/{id}/agenda/{activity}/move")
    String move(CurrentPerson me, @PathVariable EventId id, @PathVariable ActivityId activity, @RequestParam boolean up, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        agenda.move(event, activity, up);
        return back(event, "room.agenda.moved", flash);
    }

    @PostMapping("/events/{id}/agenda/{activity}/remove")
    String remove(CurrentPerson me, @PathVariable EventId id, @PathVariable ActivityId activity, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        agenda.remove(event, activity);
        return back(event, "room.agenda.removed", flash);
    }

    private static void wrong(InvalidInput wrong, Model model, HttpServletResponse response) {
        model.addAttribute("errors", FieldErrors.of(wrong));
        response.setStatus(422);
    }

    private static String back(LabEvent event, String sentence, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", sentence);
        return "redirect:/events/" + event.id() + "/agenda";
    }
}
