package id.labinov.room;

import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.EventId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The view on the wall: join code, current activity, its end, how many are ready. It loads itself again by a header, without script. */
@Controller
@Allow(Who.SIGNED_IN)
class WallController {

    private final CohortAccess access;
    private final RoomPage page;

    WallController(CohortAccess access, RoomPage page) {
        this.access = access;
        this.page = page;
    }

    @GetMapping("/events/{id}/projector")
    String projector(CurrentPerson me, @PathVariable EventId id, Model model, HttpServletResponse response) {
        var event = access.mustRun(me, id);
        var cohort = access.mustSee(me, event.cohort());
        page.fill(model, cohort, event);
        model.addAttribute("address", ServletUriComponentsBuilder.fromCurrentContextPath().path("/join").toUriString());
        response.setHeader("Refresh", "10");
        return "room/projector";
    }
}
