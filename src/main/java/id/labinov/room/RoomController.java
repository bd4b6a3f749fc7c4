package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.EventId;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Presence;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.room.Room.Reach;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The run page of an event, for its facilitators. */
@Controller
@Allow(Who.SIGNED_IN)
class RoomController {

    private final CohortAccess access;
    private final RoomReader reader;
    private final Room room;
    private final RoomWall wall;
    private final RoomPage page;

    RoomController(CohortAccess access, RoomReader reader, Room room, RoomWall wall, RoomPage page) {
        this.access = access;
        this.reader = reader;
        this.room = room;
        this.wall = wall;
        this.page = page;
    }

    @GetMapping("/events/{id}/run")
    String run(CurrentPerson me, @PathVariable EventId id, RoomFilter filter, Model model) {
        var event = access.mustRun(me, id);
        var cohort = cohort(me, event);
        page.fill(model, cohort, event, reader.rows(cohort, event), filter);
        model.addAttribute("maySendBack", page.maySendBack(me, cohort));
        model.addAttribute("wall", wall.shown(event));
        return "room/run";
    }

    @PostMapping("/events/{id}/run/advance")
    String advance(CurrentPerson me, @PathVariable EventId id, @RequestParam Reach reach, @RequestParam(defaultValue = "") List<String> seen,
            @RequestParam(defaultValue = "") List<String> chosen, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        return results(id, flash, room.advance(cohort(me, event), event, reach, read(seen), read(chosen), me.actor()));
    }

    @PostMapping("/events/{id}/run/send-back")
    String sendBack(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String reasonCode,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        var cohort = cohort(me, event);
        page.mustSendBack(me, cohort, stage, reasonCode, reason);
        return results(id, flash, room.sendBack(cohort, event, read(chosen), stage, reasonCode, reason, me.actor()));
    }

    @PostMapping("/events/{id}/run/presence")
    String presence(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam Presence presence, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        flash.addFlashAttribute("flash", "room.run.noted");
        flash.addFlashAttribute("flashArguments", new Object[] {room.note(cohort(me, event), event, read(chosen), presence, me.actor())});
        return "redirect:/events/" + id + "/run";
    }

    private Cohort cohort(CurrentPerson me, LabEvent event) {
        return access.mustSee(me, event.cohort());
    }

    private static List<Seen> read(List<String> sent) {
        return sent.stream().map(Seen::of).toList();
    }

    private static String results(EventId id, RedirectAttributes flash, List<RowResult> results) {
        flash.addFlashAttribute("results", List.copyOf(results));
        flash.addFlashAttribute("flash", "room.run.moved");
        flash.addFlashAttribute("flashArguments", new Object[] {results.stream().filter(RowResult::done).count(), results.size()});
        return "redirect:/events/" + id + "/run";
    }
}
