package id.labinov.form;

import id.labinov.form.SheetRows.SheetKey;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final WorksheetReading worksheets;
    private final SectionPage page;
    private final Saving saving;
    private final Attachments attachments;
    private final Debts debts;
    private final PathRows path;
    private final Typing typing;
    private final Clock clock;

    SectionController(InnovationAccess access, WorksheetReading worksheets, SectionPage page, Saving saving, Attachments attachments, Debts debts,
            PathRows path, Typing typing, Clock clock) {
        this.access = access;
        this.worksheets = worksheets;
        this.page = page;
        this.saving = saving;
        this.attachments = attachments;
        this.debts = debts;
        this.path = path;
        this.typing = typing;
        this.clock = clock;
    }

    /** @param closing whether the typing of a sheet was to be ended and something is missing */
    @GetMapping("/{section:[0-9]{1,3}}")
    String show(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, @PathVariable int section,
            @RequestParam Optional<String> add, @RequestParam(defaultValue = "false") boolean closing, Model model) {
        access.mustSee(me, id);
        if (!access.mayWrite(me, id) || path.sealed(id)) {
            return "redirect:/innovations/" + id + "/worksheets/" + form;
        }
        var worksheet = worksheets.one(id, form);
        var wrong = wrong(worksheet, section, worksheet.answers());
        if (!wrong.isEmpty()) {
            model.addAttribute("errors", new FieldErrors(wrong.stream().map(AnswerWriting::sentence).toList())).addAttribute("told", wrong);
        }
        return page.asStored(me, worksheet, section, add, closing, model);
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
            if (!saved.conflicts().isEmpty()) {
                response.setStatus(409);
                return page.inConflict(me, worksheet, section, saved, model);
            }
            var after = after(me, worksheet, section, parameters, saved);
            flash.addFlashAttribute("flash", after.flash());
            return "redirect:" + after.address();
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong));
            return page.asSent(me, worksheet, section, sent, Sent.version(parameters), model);
        }
    }

    private AfterSaving after(CurrentPerson me, Worksheet worksheet, int section, Map<String, String[]> parameters, SaveResult saved) {
        return Sent.first(parameters, "typed").map(word -> typing.finish(me, worksheet, section, word.equals("anyway"), Set.of(parameters.getOrDefault("_photo", new String[0]))))
                .orElseGet(() -> AfterSaving.of(worksheet.innovation(), worksheet, section, parameters, wrong(worksheet, section, saved.answers())));
    }

    @PostMapping(path = "/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    SavedAnswer autosave(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, WebRequest request) {
        var writer = access.mustWriteAs(me, id);
        // A room saves every few seconds: what the worksheet lacks is not asked here.
        return saving.autosave(SheetKey.worksheet(id, form), path.pinnedWorksheet(id, form).orElseThrow(NotFound::new), request.getParameterMap(),
                writer, Instant.now(clock));
    }

    private List<Finding> wrong(Worksheet worksheet, int number, Map<String, Object> answers) {
        return debts.wrong(worksheet.innovation(), worksheet.form(), answers, SectionPage.shown(worksheet, number));
    }

    private static MultiValueMap<String, MultipartFile> uploads(WebRequest request) {
        return request instanceof org.springframework.web.context.request.NativeWebRequest web && web.getNativeRequest(MultipartRequest.class) != null
                ? web.getNativeRequest(MultipartRequest.class).getMultiFileMap() : new LinkedMultiValueMap<>();
    }
}
