package id.labinov.form;

import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Worksheets for reading: the panel, the task list of one worksheet, and all its answers before it is handed in. */
@Controller
@RequestMapping("/innovations/{id}/worksheets")
@Allow(Who.EVENT_GUESTS)
class WorksheetController {

    private final InnovationAccess access;
    private final DossierHeaders headers;
    private final WorksheetReading worksheets;
    private final WorksheetPages pages;
    private final ReadViews views;
    private final PathRows path;
    private final PaperSources papers;

    WorksheetController(InnovationAccess access, DossierHeaders headers, WorksheetReading worksheets, WorksheetPages pages, ReadViews views, PathRows path,
            PaperSources papers) {
        this.papers = papers;
        this.access = access;
        this.headers = headers;
        this.worksheets = worksheets;
        this.pages = pages;
        this.views = views;
        this.path = path;
    }

    @GetMapping
    String panel(CurrentPerson me, @PathVariable InnovationId id, @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        var innovation = access.mustSee(me, id);
        model.addAttribute("header", headers.of(me, id)).addAttribute("zone", pages.zone(innovation))
                .addAttribute("worksheets", pages.panel(worksheets.all(id))).addAttribute("sealed", path.sealed(id));
        return DossierPanel.TARGET.equals(target) ? "form/worksheets :: panel" : "form/worksheets";
    }

    /** What the device of a writer keeps for times without a line: the pages of the worksheet that the path waits for. */
    @GetMapping(path = "/pages", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<String> toKeep(CurrentPerson me, @PathVariable InnovationId id) {
        access.mustWrite(me, id);
        return path.sealed(id) ? List.of() : worksheets.all(id).stream().filter(worksheet -> pages.act(me, id, worksheet.key()).isPresent())
                .flatMap(worksheet -> pages.addresses(worksheet).stream()).toList();
    }

    /** Team members of a short worksheet go straight to its questions, readers to its answers. */
    @GetMapping("/{form}")
    String worksheet(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, Model model) {
        var worksheet = frame(me, id, form, model);
        if (!access.mayWrite(me, id) || path.sealed(id)) {
            return check(me, id, form, model);
        }
        if (worksheet.form().isShort()) {
            return "redirect:/innovations/" + id + "/worksheets/" + form + "/1";
        }
        model.addAttribute("sections", pages.sections(worksheet)).addAttribute("papers", papers.of(id, form));
        return "form/worksheet";
    }

    @GetMapping("/{form}/check")
    String check(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, Model model) {
        var worksheet = frame(me, id, form, model);
        var mayWrite = access.mayWrite(me, id) && !path.sealed(id);
        var view = views.view(id, worksheet.form(), worksheet.answers(), Optional.empty(), worksheet.marked(),
                section -> mayWrite ? "/innovations/" + id + "/worksheets/" + form + "/" + (worksheet.form().isShort() ? 1 : section) : null, papers.of(id, form));
        model.addAttribute("view", view).addAttribute("brief", worksheet.form().isShort())
                .addAttribute("gate", pages.missing(worksheet, worksheet.lackingForGate()))
                .addAttribute("later", pages.missing(worksheet, worksheet.lackingLater()))
                .addAttribute("act", pages.act(me, id, form).orElse(null));
        return "form/check";
    }

    private Worksheet frame(CurrentPerson me, InnovationId id, String form, Model model) {
        var innovation = access.mustSee(me, id);
        var worksheet = worksheets.one(id, form);
        model.addAttribute("header", headers.of(me, id)).addAttribute("zone", pages.zone(innovation)).addAttribute("key", form)
                .addAttribute("heading", pages.title(form)).addAttribute("state", worksheet.state()).addAttribute("sealed", path.sealed(id))
                .addAttribute("mayWrite", access.mayWrite(me, id)).addAttribute("correction", pages.request(worksheet).orElse(null));
        return worksheet;
    }
}
