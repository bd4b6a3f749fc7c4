package id.labinov.room;

import id.labinov.audit.Audit;
import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.EventId;
import id.labinov.cohort.LabEvent;
import id.labinov.form.PaperPhotos;
import id.labinov.form.PaperPrint;
import id.labinov.innovation.Files;
import id.labinov.innovation.Innovations;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Paper sheets of an event: one is photographed by anybody in the room, the empty ones are printed by its facilitators. */
@Controller
@Allow(Who.EVENT_GUESTS)
class EventPaperController {

    private final CohortAccess access;
    private final Cohorts cohorts;
    private final EventPaper paper;
    private final PaperPhotos photos;
    private final PaperPrint print;
    private final Innovations innovations;
    private final Files files;
    private final Audit audit;

    EventPaperController(CohortAccess access, Cohorts cohorts, EventPaper paper, PaperPhotos photos, PaperPrint print, Innovations innovations, Files files,
            Audit audit) {
        this.access = access;
        this.cohorts = cohorts;
        this.paper = paper;
        this.photos = photos;
        this.print = print;
        this.innovations = innovations;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/events/{id}/paper")
    String page(CurrentPerson me, @PathVariable EventId id, Model model) {
        return page(me, mustTakePart(me, id), model);
    }

    @PostMapping("/events/{id}/paper")
    String bring(CurrentPerson me, @PathVariable EventId id, @RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var event = mustTakePart(me, id);
        try {
            if (!paper.isHeld(event)) {
                throw InvalidInput.of("file", "room.paper.not-held");
            }
            var here = innovations.inCohort(event.cohort());
            var landed = photos.bring(me, here::contains, file).stream()
                    .map(one -> one.innovation() + " – " + one.worksheet() + (one.section().equals(one.worksheet()) ? "" : ", " + one.section())).collect(Collectors.joining("; "));
            flash.addFlashAttribute("flash", "room.paper.landed").addFlashAttribute("flashArguments", new Object[] {landed});
            return "redirect:/events/" + id + "/paper";
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong));
            return page(me, event, model);
        }
    }

    @GetMapping("/events/{id}/paper.pdf")
    @Allow(Who.SIGNED_IN)
    void print(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") String form, HttpServletResponse response) throws IOException {
        var event = access.mustRun(me, id);
        var cohort = access.mustSee(me, event.cohort());
        if (paper.worksheets(cohort, event).stream().noneMatch(known -> known.value().equals(form))) {
            throw new NotFound();
        }
        audit.record("worksheet-printed", Optional.of(me.id().value()), Optional.of(cohort.region().value()), id.value(), form);
        print.send(paper.teams(cohort, event), form, OptionalInt.empty(), false, response);
    }

    private LabEvent mustTakePart(CurrentPerson me, EventId id) {
        var event = access.mustAttend(me, id);
        if (!paper.takesPart(me, event)) {
            throw new Refused("room.paper.not-in-the-room");
        }
        return event;
    }

    private String page(CurrentPerson me, LabEvent event, Model model) {
        model.addAttribute("event", event).addAttribute("held", paper.isHeld(event)).addAttribute("most", files.limit());
        if (access.mayRun(me, event)) {
            model.addAttribute("worksheetChoices", cohorts.find(event.cohort()).map(cohort -> paper.worksheets(cohort, event)).orElseThrow(NotFound::new));
        }
        return "room/paper";
    }
}
