package id.labinov.room;

import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.EventId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Signs of life, given by pages that stand open; and for those who run the event, whose do not come any more. */
@Controller
class SignController {

    private final CohortAccess access;
    private final SignsOfLife signs;
    private final SilentTeams silent;
    private final Regions regions;

    SignController(CohortAccess access, SignsOfLife signs, SilentTeams silent, Regions regions) {
        this.access = access;
        this.signs = signs;
        this.silent = silent;
        this.regions = regions;
    }

    @PostMapping(ParticipantSign.ADDRESS)
    @Allow(Who.EVENT_GUESTS)
    ResponseEntity<Void> here(CurrentPerson me) {
        if (ParticipantSign.works(me)) {
            signs.on(me);
        }
        return ResponseEntity.ok().build();
    }

    /** The part of the run page that asks for itself again. */
    @GetMapping("/events/{id}/signs")
    @Allow(Who.SIGNED_IN)
    String signs(CurrentPerson me, @PathVariable EventId id, Model model) {
        var event = access.mustRun(me, id);
        var cohort = access.mustSee(me, event.cohort());
        model.addAttribute("event", event).addAttribute("zone", regions.zone(cohort.region())).addAttribute("signs", silent.of(cohort, event));
        return "room/signs :: signs";
    }
}
