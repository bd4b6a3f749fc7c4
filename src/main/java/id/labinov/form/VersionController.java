package id.labinov.form;

import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Versions of a worksheet: listed, opened, compared with what stands, restored (A08). */
@Controller
@RequestMapping("/innovations/{id}/worksheets/{form}/versions")
@Allow(Who.EVENT_GUESTS)
class VersionController {

    private final InnovationAccess access;
    private final DossierHeaders headers;
    private final WorksheetReading worksheets;
    private final WorksheetPages pages;
    private final ReadViews views;
    private final SheetRows rows;
    private final AnswerWriting writing;
    private final PathRows path;
    private final Clock clock;

    VersionController(InnovationAccess access, DossierHeaders headers, WorksheetReading worksheets, WorksheetPages pages, ReadViews views,
            SheetRows rows, AnswerWriting writing, PathRows path, Clock clock) {
        this.access = access;
        this.headers = headers;
        this.worksheets = worksheets;
        this.pages = pages;
        this.views = views;
        this.rows = rows;
        this.writing = writing;
        this.path = path;
        this.clock = clock;
    }

    @GetMapping
    String list(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, Model model) {
        frame(me, id, form, model);
        model.addAttribute("versions", pages.versions(id, form));
        return "form/versions";
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    String open(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, @PathVariable int number, Model model) {
        var worksheet = frame(me, id, form, model);
        var version = rows.find(SheetKey.worksheet(id, form)).flatMap(sheet -> rows.version(sheet.id(), number)).orElseThrow(NotFound::new);
        var current = number == worksheet.sheet().version();
        model.addAttribute("number", number).addAttribute("savedAt", version.savedAt()).addAttribute("current", current)
                .addAttribute("view", views.view(id, worksheet.form(), Json.answers(version.answers())))
                .addAttribute("changes", current ? null : views.worksheet(id, form, OptionalInt.of(number)).orElse(null));
        return "form/version";
    }

    @PostMapping("/{number:[0-9]{1,9}}/restore")
    String restore(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, @PathVariable int number, RedirectAttributes flash) {
        access.mustWrite(me, id);
        writing.restore(SheetKey.worksheet(id, form), worksheets.one(id, form).sheet().form(), number, access.actor(me, id), Instant.now(clock));
        flash.addFlashAttribute("flash", "form.versions.restored-flash").addFlashAttribute("flashArguments", new Object[] {number});
        return "redirect:/innovations/" + id + "/worksheets/" + form + "/versions";
    }

    private Worksheet frame(CurrentPerson me, InnovationId id, String form, Model model) {
        var innovation = access.mustSee(me, id);
        model.addAttribute("header", headers.of(me, id)).addAttribute("zone", pages.zone(innovation)).addAttribute("key", form)
                .addAttribute("heading", pages.title(form)).addAttribute("mayWrite", access.mayWrite(me, id) && !path.sealed(id));
        return worksheets.one(id, form);
    }
}
