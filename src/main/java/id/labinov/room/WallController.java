package id.labinov.room;

import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.EventId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The view on the wall: join code, current activity, its end, how many are ready. It loads itself again by a header, without script. */
@Controller
@Allow(Who.SIGNED_IN)
class WallController {

    private final CohortAccess access;
    private final RoomReader reader;
    private final RoomWall wall;
    private final RoomPage page;

    WallController(CohortAccess access, RoomReader reader, RoomWall wall, RoomPage page) {
        this.access = access;
        this.reader = reader;
        this.wall = wall;
        this.page = page;
    }

    @GetMapping("/events/{id}/projector")
    String projector(CurrentPerson me, @PathVariable EventId id, Model model, HttpServletResponse response) {
        var event = access.mustRun(me, id);
        var cohort = access.mustSee(me, event.cohort());
        page.fill(model, cohort, event, reader.rows(cohort, event), new RoomFilter("", "", ""));
        model.addAttribute("wall", wall.shown(event));
        model.addAttribute("address", ServletUriComponentsBuilder.fromCurrentContextPath().path("/join").toUriString());
        response.setHeader("Refresh", "10");
        return "room/projector";
    }

    @PostMapping("/events/{id}/projector")
    String show(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String minutes, RedirectAttributes flash) {
        wall.show(access.mustRun(me, id), activity, minutes(minutes), me.actor());
        flash.addFlashAttribute("flash", "room.wall.shown");
        return "redirect:/events/" + id + "/run";
    }

    private static Optional<Integer> minutes(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        if (!typed.strip().matches("\\d{1,3}")) {
            throw InvalidInput.of("minutes", "room.wall.minutes-range");
        }
        return Optional.of(Integer.valueOf(typed.strip()));
    }
}
