package id.labinov.form;

import id.labinov.form.DebtCounts.Stand;
import id.labinov.form.FormDefinition.Section;
import id.labinov.form.PaperRows.Spot;
import id.labinov.form.SheetRows.PinnedSheet;
import id.labinov.form.Worksheets.Debt;
import id.labinov.form.Worksheets.Lacking;
import id.labinov.innovation.InnovationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What worksheets lack: computed from the answers, never stored. */
@Component
class Debts {

    private final SheetRows rows;
    private final Forms forms;
    private final Options options;
    private final DebtCounts remembered;
    private final PaperRows paper;

    Debts(SheetRows rows, Forms forms, Options options, DebtCounts remembered, PaperRows paper) {
        this.rows = rows;
        this.paper = paper;
        this.forms = forms;
        this.options = options;
        this.remembered = remembered;
    }

    List<Debt> missing(InnovationId innovation, Collection<String> formKeys, Purpose purpose) {
        return missing(rows.pinned(innovation.value(), formKeys), paper.waiting(List.of(innovation.value())), purpose);
    }

    Lacking lacking(InnovationId innovation, String formKey) {
        var sheet = rows.pinned(innovation.value(), List.of(formKey));
        var waiting = paper.waiting(List.of(innovation.value()));
        return new Lacking(missing(sheet, waiting, Purpose.GATE), missing(sheet, waiting, Purpose.SEAL));
    }

    private List<Debt> missing(List<PinnedSheet> sheets, Set<Spot> waiting, Purpose purpose) {
        return sheets.stream().flatMap(sheet -> find(sheet, purpose, waiting).stream().map(found -> debt(sheet.formKey(), found))).toList();
    }

    Map<InnovationId, Integer> counts(Map<InnovationId, List<String>> formKeys) {
        var counts = new HashMap<InnovationId, Integer>();
        formKeys.keySet().forEach(innovation -> counts.put(innovation, 0));
        counted(formKeys, Purpose.SEAL).forEach((stand, number) -> counts.merge(new InnovationId(stand.innovation()), number, Integer::sum));
        return counts;
    }

    /** How much each innovation's one worksheet lacks for its gate: the same few queries for a whole room. */
    Map<InnovationId, Integer> missing(Map<InnovationId, String> worksheets) {
        var each = worksheets.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return counted(each, Purpose.GATE).entrySet().stream()
                .collect(Collectors.toMap(entry -> new InnovationId(entry.getKey().innovation()), Map.Entry::getValue));
    }

    private Map<Stand, Integer> counted(Map<InnovationId, List<String>> formKeys, Purpose purpose) {
        var asked = formKeys.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).map(entry -> entry.getKey().value()).toList();
        var stands = remembered.stands(asked, formKeys.values().stream().flatMap(List::stream).distinct().toList()).stream()
                .filter(stand -> formKeys.get(new InnovationId(stand.innovation())).contains(stand.formKey())).toList();
        var waiting = purpose == Purpose.GATE ? paper.waiting(asked) : Set.<Spot>of();
        return remembered.of(stands, purpose, waiting, sheet -> find(sheet, purpose, waiting).size());
    }

    /** One debt for each question, however much is wrong with its answer: so counts equal lists.
     * @param waiting sections that stand on paper */
    Collection<Finding> find(PinnedSheet sheet, Purpose purpose, Set<Spot> waiting) {
        var first = new LinkedHashMap<String, Finding>();
        var form = forms.get(sheet.form());
        var onPaper = OnPaper.of(sheet.innovation(), form, waiting);
        FormCheck.check(form, Json.answers(sheet.answers()), purpose, field -> options.of(new InnovationId(sheet.innovation()), field)).findings().stream()
                .flatMap(found -> onPaper.seen(found, purpose)).forEach(found -> first.putIfAbsent(found.field().key(), found));
        return first.values();
    }

    /** What is wrong with the answers that are there, of some questions. */
    List<Finding> wrong(InnovationId innovation, FormDefinition form, Map<String, Object> answers, Collection<Section> sections) {
        var asked = sections.stream().flatMap(section -> section.asked().stream()).toList();
        return FormCheck.check(form, answers, Purpose.DRAFT, field -> options.of(innovation, field)).findings().stream()
                .filter(found -> asked.contains(found.field())).toList();
    }

    private static Debt debt(String formKey, Finding found) {
        return new Debt(formKey, found.field().key(), found.field().label().in(LocaleContextHolder.getLocale()), "form.debt." + found.rule());
    }
}
