package id.labinov.form;

import id.labinov.form.FormViews.Asked;
import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a worksheet, one topic per page. Saving never asks for more than that it can be stored. */
@Controller
@RequestMapping("/innovations/{id}/worksheets/{form}")
@Allow(Who.EVENT_GUESTS)
class SectionController {

    private final InnovationAccess access;
    private final DossierHeaders headers;
    private final WorksheetReading worksheets;
    private final WorksheetPages pages;
    private final FormViews views;
    private final Saving saving;
    private final Attachments attachments;
    private final Debts debts;
    private final PathRows path;
    private final Clock clock;

    SectionController(InnovationAccess access, DossierHeaders headers, WorksheetReading worksheets, WorksheetPages pages, FormViews views,
            Saving saving, Attachments attachments, Debts debts, PathRows path, Clock clock) {
        this.access = access;
        this.headers = headers;
        this.worksheets = worksheets;
        this.pages = pages;
        this.views = views;
        this.saving = saving;
        this.attachments = attachments;
        this.debts = debts;
        this.path = path;
        this.clock = clock;
    }

    @GetMapping("/{section:[0-9]{1,3}}")
    String show(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, @PathVariable int section,
            @RequestParam Optional<String> add, Model model) {
        access.mustSee(me, id);
        if (!access.mayWrite(me, id) || path.sealed(id)) {
            return "redirect:/innovations/" + id + "/worksheets/" + form;
        }
        var worksheet = worksheets.one(id, form);
        var wrong = wrong(worksheet, section, worksheet.answers());
        if (!wrong.isEmpty()) {
            model.addAttribute("errors", new FieldErrors(wrong.stream().map(AnswerWriting::sentence).toList())).addAttribute("told", wrong);
        }
        return page(me, id, worksheet, section, model, new Asked(id, worksheet.form(), worksheet.answers(), worksheet.sheet().version(),
                worksheet.marked(), Map.of(), add));
    }

    @PostMapping("/{section:[0-9]{1,3}}")
    String save(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, @PathVariable int section, WebRequest request,
            Model model, HttpServletResponse response, RedirectAttributes flash) {
        access.mustWrite(me, id);
        var worksheet = worksheets.one(id, form);
        var parameters = request.getParameterMap();
        var sent = Sent.read(worksheet.form(), parameters);
        try {
            attachments.store(id, worksheet.form(), sent, uploads(request), access.actor(me, id));
            var saved = saving.save(SheetKey.worksheet(id, form), worksheet.sheet().form(), sent, Sent.version(parameters), access.actor(me, id), Instant.now(clock));
            if (saved.conflicts().isEmpty()) {
                var after = AfterSaving.of(id, worksheet, section, parameters, wrong(worksheet, section, saved.answers()));
                flash.addFlashAttribute("flash", after.flash());
                return "redirect:" + after.address();
            }
            return conflict(me, id, worksheet, section, model, response, saved);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong));
            var typed = new LinkedHashMap<>(worksheet.answers());
            typed.putAll(sent);
            return page(me, id, worksheet, section, model, new Asked(id, worksheet.form(), typed, Sent.version(parameters), worksheet.marked(), Map.of(), Optional.empty()));
        }
    }

    @PostMapping(path = "/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    SavedAnswer autosave(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, WebRequest request) {
        access.mustWrite(me, id);
        // A room saves every few seconds: what the worksheet lacks is not asked here.
        return saving.autosave(SheetKey.worksheet(id, form), path.pinnedWorksheet(id, form).orElseThrow(NotFound::new), request.getParameterMap(),
                access.actor(me, id), Instant.now(clock));
    }

    private List<Finding> wrong(Worksheet worksheet, int number, Map<String, Object> answers) {
        var section = worksheet.form().section(number).orElseThrow(NotFound::new);
        return debts.wrong(worksheet.innovation(), worksheet.form(), answers, AfterSaving.shown(worksheet, section));
    }

    /** Both texts are shown; everything else of the page is saved already. */
    private String conflict(CurrentPerson me, InnovationId id, Worksheet worksheet, int section, Model model, HttpServletResponse response, SaveResult saved) {
        response.setStatus(409);
        var shown = new LinkedHashMap<>(saved.answers());
        var theirs = new LinkedHashMap<String, Object>();
        saved.conflicts().forEach(conflict -> {
            shown.put(conflict.field(), conflict.mine());
            theirs.put(conflict.field(), conflict.theirs() == null ? "" : conflict.theirs());
        });
        model.addAttribute("errors", new FieldErrors(saved.conflicts().stream().map(conflict -> new InvalidInput.FieldMessage(conflict.field(),
                "form.conflict.field", List.of(conflict.label().in(org.springframework.context.i18n.LocaleContextHolder.getLocale())))).toList()));
        return page(me, id, worksheet, section, model, new Asked(id, worksheet.form(), shown, saved.version(), worksheet.marked(), theirs, Optional.empty()));
    }

    private String page(CurrentPerson me, InnovationId id, Worksheet worksheet, int number, Model model, Asked asked) {
        var section = worksheet.form().section(number).orElseThrow(NotFound::new);
        var innovation = access.mustSee(me, id);
        model.addAttribute("header", headers.of(me, id)).addAttribute("zone", pages.zone(innovation)).addAttribute("key", worksheet.key())
                .addAttribute("heading", pages.title(worksheet.key())).addAttribute("topic", pages.title(worksheet, section))
                .addAttribute("number", number).addAttribute("count", worksheet.form().isShort() ? 1 : worksheet.form().sections().size())
                .addAttribute("correction", pages.request(worksheet).orElse(null)).addAttribute("view", views.of(asked, AfterSaving.shown(worksheet, section)))
                .addAttribute("account", me.id().toString()).addAttribute("shared", me.sharedComputer());
        return "form/section";
    }

    private static MultiValueMap<String, MultipartFile> uploads(WebRequest request) {
        return request instanceof org.springframework.web.context.request.NativeWebRequest web && web.getNativeRequest(MultipartRequest.class) != null
                ? web.getNativeRequest(MultipartRequest.class).getMultiFileMap() : new LinkedMultiValueMap<>();
    }
}
