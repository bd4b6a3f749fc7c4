package id.labinov.room;

import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.EventId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The view on the wall: join code, current activity, its end, what follows, how many are ready. Its changing part asks for itself again;
 * without script a link does. */
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
    String projector(CurrentPerson me, @PathVariable EventId id, @RequestHeader(name = "HX-Request", required = false) String quietly, Model model) {
        var event = access.mustRun(me, id);
        var cohort = access.mustSee(me, event.cohort());
        page.fill(model, cohort, event);
        model.addAttribute("address", ServletUriComponentsBuilder.fromCurrentContextPath().path("/join").toUriString());
        return quietly == null ? "room/projector" : "room/projector :: now";
    }
}
