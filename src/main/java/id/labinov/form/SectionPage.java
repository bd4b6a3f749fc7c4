package id.labinov.form;

import id.labinov.form.FormDefinition.Section;
import id.labinov.form.FormViews.Asked;
import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.InnovationAccess;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a topic of a worksheet is written; beside the questions stand the photos of the sheet that waits to be typed. */
@Component
class SectionPage {

    private final InnovationAccess access;
    private final DossierHeaders headers;
    private final WorksheetPages pages;
    private final FormViews views;
    private final Typing typing;
    private final PaperSources papers;

    SectionPage(InnovationAccess access, DossierHeaders headers, WorksheetPages pages, FormViews views, Typing typing, PaperSources papers) {
        this.access = access;
        this.headers = headers;
        this.pages = pages;
        this.views = views;
        this.typing = typing;
        this.papers = papers;
    }

    /** @param add the list that gets an empty row
     *  @param closing whether the typing was to be ended: then what is missing is said */
    String asStored(CurrentPerson me, Worksheet worksheet, int number, Optional<String> add, boolean closing, Model model) {
        if (closing) {
            model.addAttribute("untyped", pages.missing(worksheet, typing.untyped(worksheet, shown(worksheet, number))));
        }
        return show(me, worksheet, number, model, new Asked(worksheet.innovation(), worksheet.form(), worksheet.answers(), worksheet.sheet().version(),
                worksheet.marked(), Map.of(), add));
    }

    /** What was sent and could not be stored. */
    String asSent(CurrentPerson me, Worksheet worksheet, int number, Map<String, Object> sent, int version, Model model) {
        var typed = new LinkedHashMap<>(worksheet.answers());
        typed.putAll(sent);
        return show(me, worksheet, number, model, new Asked(worksheet.innovation(), worksheet.form(), typed, version, worksheet.marked(), Map.of(), Optional.empty()));
    }

    /** Both texts are shown; everything else of the page is saved already. */
    String inConflict(CurrentPerson me, Worksheet worksheet, int number, SaveResult saved, Model model) {
        var shown = new LinkedHashMap<>(saved.answers());
        var theirs = new LinkedHashMap<String, Object>();
        saved.conflicts().forEach(conflict -> {
            shown.put(conflict.field(), conflict.mine());
            theirs.put(conflict.field(), conflict.theirs() == null ? "" : conflict.theirs());
        });
        model.addAttribute("errors", new FieldErrors(saved.conflicts().stream().map(conflict -> new InvalidInput.FieldMessage(conflict.field(),
                "form.conflict.field", List.of(conflict.label().in(LocaleContextHolder.getLocale())))).toList()));
        return show(me, worksheet, number, model, new Asked(worksheet.innovation(), worksheet.form(), shown, saved.version(), worksheet.marked(), theirs, Optional.empty()));
    }

    static List<Section> shown(Worksheet worksheet, int number) {
        return AfterSaving.shown(worksheet, worksheet.form().section(number).orElseThrow(NotFound::new));
    }

    private String show(CurrentPerson me, Worksheet worksheet, int number, Model model, Asked asked) {
        var section = worksheet.form().section(number).orElseThrow(NotFound::new);
        var innovation = access.mustSee(me, worksheet.innovation());
        var shown = shown(worksheet, number);
        var sheets = papers.of(innovation.id(), worksheet.key()).stream().filter(sheet -> shown.stream().anyMatch(one -> one.number() == sheet.section())).toList();
        model.addAttribute("header", headers.of(me, innovation.id())).addAttribute("zone", pages.zone(innovation)).addAttribute("key", worksheet.key())
                .addAttribute("heading", pages.title(worksheet.key())).addAttribute("topic", pages.title(worksheet, section))
                .addAttribute("number", number).addAttribute("count", worksheet.form().isShort() ? 1 : worksheet.form().sections().size())
                .addAttribute("correction", pages.request(worksheet).orElse(null)).addAttribute("view", views.of(asked, shown))
                .addAttribute("sheetsWaiting", sheets.stream().filter(PaperSource::waits).toList())
                .addAttribute("sheetsTyped", sheets.stream().filter(sheet -> !sheet.waits()).toList())
                .addAttribute("account", me.id().toString()).addAttribute("shared", me.sharedComputer());
        return "form/section";
    }
}
