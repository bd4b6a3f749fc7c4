package id.labinov.cohort;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Attendance copied from the sheet that people signed: its photo beside the list of names. */
@Controller
@RequestMapping("/events/{id}/signed-sheets")
@Allow(Who.SIGNED_IN)
class SignedSheetController {

    private final CohortAccess access;
    private final SignedSheets sheets;
    private final EventPhotos photos;
    private final EventPeople people;
    private final Participants participants;

    SignedSheetController(CohortAccess access, SignedSheets sheets, EventPhotos photos, EventPeople people, Participants participants) {
        this.access = access;
        this.sheets = sheets;
        this.photos = photos;
        this.people = people;
        this.participants = participants;
    }

    /** Today while the event is held, else its first day. */
    @GetMapping
    String day(CurrentPerson me, @PathVariable EventId id) {
        var event = access.mustRun(me, id);
        var today = people.today(access.mustSee(me, event.cohort()));
        return "redirect:/events/" + id + "/signed-sheets/" + (event.covers(today) ? today : event.from());
    }

    @GetMapping("/{day}")
    String sheet(CurrentPerson me, @PathVariable EventId id, @PathVariable String day, Model model) {
        return page(me, access.mustRun(me, id), day, model);
    }

    @PostMapping("/{day}")
    String copy(CurrentPerson me, @PathVariable EventId id, @PathVariable String day, @RequestParam(defaultValue = "") List<PersonId> person,
            @RequestParam(defaultValue = "") List<PersonId> before, @RequestParam(defaultValue = "false") boolean othersAbsent, RedirectAttributes flash) {
        var event = access.mustRun(me, id);
        var changed = sheets.copy(event, day(event, day), person, before, othersAbsent, me.actor());
        flash.addFlashAttribute("flash", "cohort.signed-sheet.copied").addFlashAttribute("flashArguments", new Object[] {changed});
        return "redirect:/events/" + id + "/signed-sheets/" + day;
    }

    @PostMapping("/{day}/photos")
    String keep(CurrentPerson me, @PathVariable EventId id, @PathVariable String day, @RequestParam(required = false) MultipartFile file, Model model,
            HttpServletResponse response, RedirectAttributes flash) throws IOException {
        var event = access.mustRun(me, id);
        try (var sent = EventPhotoController.sent(file)) {
            photos.addSheet(event, day(event, day), sent, me.actor());
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return page(me, event, day, model);
        }
        flash.addFlashAttribute("flash", "cohort.signed-sheet.kept");
        return "redirect:/events/" + id + "/signed-sheets/" + day;
    }

    private String page(CurrentPerson me, LabEvent event, String typed, Model model) {
        var day = day(event, typed);
        var signed = sheets.signed(event.id(), day);
        var noted = participants.on(event.id(), day);
        model.addAttribute("event", event).addAttribute("cohort", access.mustSee(me, event.cohort())).addAttribute("day", day)
                .addAttribute("sheets", photos.sheets(event.id(), day)).addAttribute("most", EventPhotos.MOST_BYTES)
                .addAttribute("rows", people.rows(event).stream().sorted(Comparator.comparing(EventPeople.Row::agency).thenComparing(EventPeople.Row::name))
                        .map(row -> new Line(row.person(), row.name(), row.agency(), signed.contains(row.person()),
                                noted.containsKey(row.person()) ? noted.get(row.person()).name() : "")).toList())
                .addAttribute("count", signed.size());
        return "cohort/signed-sheet";
    }

    /** @throws NotFound for what is no day of the event */
    private static LocalDate day(LabEvent event, String typed) {
        try {
            var day = LocalDate.parse(typed);
            if (event.covers(day)) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // as every other address that names nothing
        }
        throw new NotFound();
    }

    /** In the order of the printed sheet.
     * @param signed whether it was copied from the sheet
     * @param noted what is noted of that day; empty for nothing */
    record Line(PersonId person, String name, String agency, boolean signed, String noted) {}
}
