package id.labinov.room;

import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.EventId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Refused;
import id.labinov.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back what was done to many rows of a room. */
@Controller
@Allow(Who.SIGNED_IN)
class BatchController {

    private final CohortAccess access;
    private final RoomAccess rights;
    private final BatchUndo undo;
    private final Texts texts;

    BatchController(CohortAccess access, RoomAccess rights, BatchUndo undo, Texts texts) {
        this.access = access;
        this.rights = rights;
        this.undo = undo;
        this.texts = texts;
    }

    @PostMapping("/events/{id}/run/batches/{batch}/undo")
    String undo(CurrentPerson me, @PathVariable EventId id, @PathVariable BatchId batch, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        var found = undo.must(event, batch);
        if (!rights.mayUndo(me, access.mustSee(me, event.cohort()), found)) {
            throw new Refused("room.batch.not-yours");
        }
        RowResult.tell(undo.undo(event, found, texts.get("room.batch.due-reason"), me.actor()), "room.batch.undone", flash);
        return "redirect:/events/" + id + "/run";
    }
}
