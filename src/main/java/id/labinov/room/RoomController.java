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
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.BiFunction;
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
    private final Room room;
    private final RoomWall wall;
    private final RoomPage page;

    RoomController(CohortAccess access, Room room, RoomWall wall, RoomPage page) {
        this.access = access;
        this.room = room;
        this.wall = wall;
        this.page = page;
    }

    @GetMapping("/events/{id}/run")
    String run(CurrentPerson me, @PathVariable EventId id, RoomFilter filter, Model model) {
        return page.show(me, access.mustRun(me, id), filter, RoomInput.none(), model);
    }

    @PostMapping("/events/{id}/run/advance")
    String advance(CurrentPerson me, @PathVariable EventId id, @RequestParam Reach reach, RoomFilter filter, RoomInput input, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        return rows(me, id, filter, input, model, response, flash, (cohort, event) ->
                room.advance(cohort, event, reach, input.rowsSeen(), input.rowsChosen(), me.actor()));
    }

    @PostMapping("/events/{id}/run/decide")
    String decide(CurrentPerson me, @PathVariable EventId id, RoomFilter filter, RoomInput input, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        return rows(me, id, filter, input, model, response, flash, (cohort, event) -> room.decide(cohort, event, input.rowsChosen(), me));
    }

    @PostMapping("/events/{id}/run/send-back")
    String sendBack(CurrentPerson me, @PathVariable EventId id, RoomFilter filter, RoomInput input, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        return rows(me, id, filter, input, model, response, flash, (cohort, event) -> {
            page.mustSendBack(me, cohort, input);
            return room.sendBack(cohort, event, input, me.actor());
        });
    }

    @PostMapping("/events/{id}/run/presence")
    String presence(CurrentPerson me, @PathVariable EventId id, @RequestParam Presence presence, RoomFilter filter, RoomInput input, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        return rows(me, id, filter, input, model, response, flash, (cohort, event) -> room.note(cohort, event, input.rowsChosen(), presence, me.actor()));
    }

    @PostMapping("/events/{id}/run/extend")
    String extend(CurrentPerson me, @PathVariable EventId id, @RequestParam Reach reach, RoomFilter filter, RoomInput input, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        return rows(me, id, filter, input, model, response, flash, (cohort, event) -> {
            page.mustExtend(me, cohort);
            return room.extend(cohort, event, reach, input, me);
        });
    }

    @PostMapping("/events/{id}/projector")
    String showOnWall(CurrentPerson me, @PathVariable EventId id, RoomFilter filter, RoomInput input, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        return act(me, id, filter, input, model, response, (cohort, event) -> {
            wall.show(event, input.activity(), input.minutes(), me.actor());
            flash.addFlashAttribute("flash", "room.wall.shown");
            return filter;
        });
    }

    private String rows(CurrentPerson me, EventId id, RoomFilter filter, RoomInput input, Model model, HttpServletResponse response,
            RedirectAttributes flash, BiFunction<Cohort, LabEvent, List<RowResult>> act) {
        return act(me, id, filter, input, model, response, (cohort, event) -> {
            RowResult.tell(act.apply(cohort, event), "room.run.moved", flash);
            return filter;
        });
    }

    /** Wrong input shows the page again, with what was ticked and typed. */
    private String act(CurrentPerson me, EventId id, RoomFilter filter, RoomInput input, Model model, HttpServletResponse response,
            BiFunction<Cohort, LabEvent, RoomFilter> act) {
        var event = access.mustRun(me, id);
        try {
            return "redirect:/events/" + id + "/run" + act.apply(access.mustSee(me, event.cohort()), event).query();
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            return page.showAgain(me, event, filter, input, wrong, model);
        }
    }
}
