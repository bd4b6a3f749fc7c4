package id.labinov.room;

import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.EventId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What runs on the wall: an activity is started, given more time, stopped; from the run page and from the agenda. */
@Controller
@Allow(Who.SIGNED_IN)
class TimerController {

    private final CohortAccess access;
    private final Agenda agenda;
    private final RoomWall wall;
    private final AgendaPage page;

    TimerController(CohortAccess access, Agenda agenda, RoomWall wall, AgendaPage page) {
        this.access = access;
        this.agenda = agenda;
        this.wall = wall;
        this.page = page;
    }

    @PostMapping("/events/{id}/agenda/{activity}/start")
    String start(CurrentPerson me, @PathVariable EventId id, @PathVariable ActivityId activity, @RequestParam(defaultValue = "") String from,
            RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        wall.start(event, agenda.must(event, activity), me.actor());
        return back(id, from, "room.agenda.started", flash);
    }

    @PostMapping("/events/{id}/agenda/extend")
    String extend(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") String seen, @RequestParam(defaultValue = "") String more,
            @RequestParam(defaultValue = "") String from, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        try {
            wall.extend(event, seen, more, me.actor());
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong)).addAttribute("more", more);
            response.setStatus(422);
            return page.list(me, event, ActivityForm.blank(), model);
        }
        return back(id, from, "room.agenda.extended", flash);
    }

    @PostMapping("/events/{id}/agenda/stop")
    String stop(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") String from, RedirectAttributes flash) {
        wall.stop(access.mustRun(me, id), me.actor());
        return back(id, from, "room.agenda.stopped", flash);
    }

    private static String back(EventId id, String from, String sentence, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", sentence);
        return "redirect:/events/" + id + (from.equals("run") ? "/run" : "/agenda");
    }
}
