package id.labinov.form;

import id.labinov.form.FormDefinition.Section;
import id.labinov.form.SheetRows.PinnedSheet;
import id.labinov.form.Worksheets.Debt;
import id.labinov.innovation.InnovationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What worksheets lack: computed from the answers, never stored. */
@Component
class Debts {

    private final SheetRows rows;
    private final Forms forms;
    private final Options options;

    Debts(SheetRows rows, Forms forms, Options options) {
        this.rows = rows;
        this.forms = forms;
        this.options = options;
    }

    List<Debt> missing(InnovationId innovation, Collection<String> formKeys, Purpose purpose) {
        return rows.pinned(innovation.value(), formKeys).stream()
                .flatMap(sheet -> find(sheet, purpose).stream().map(found -> debt(sheet.formKey(), found))).toList();
    }

    Map<InnovationId, Integer> counts(Map<InnovationId, List<String>> formKeys) {
        var counts = new HashMap<InnovationId, Integer>();
        formKeys.keySet().forEach(innovation -> counts.put(innovation, 0));
        rows.pinned(formKeys.keySet().stream().map(InnovationId::value).toList()).stream()
                .filter(sheet -> formKeys.get(new InnovationId(sheet.innovation())).contains(sheet.formKey()))
                .forEach(sheet -> counts.merge(new InnovationId(sheet.innovation()), find(sheet, Purpose.SEAL).size(), Integer::sum));
        return counts;
    }

    /** How much each innovation's one worksheet lacks for its gate: one query for a whole room. */
    Map<InnovationId, Integer> missing(Map<InnovationId, String> worksheets) {
        var counts = new HashMap<InnovationId, Integer>();
        rows.pinned(worksheets.keySet().stream().map(InnovationId::value).toList()).stream()
                .filter(sheet -> sheet.formKey().equals(worksheets.get(new InnovationId(sheet.innovation()))))
                .forEach(sheet -> counts.put(new InnovationId(sheet.innovation()), find(sheet, Purpose.GATE).size()));
        return counts;
    }

    /** One debt for each question, however much is wrong with its answer: so counts equal lists. */
    Collection<Finding> find(PinnedSheet sheet, Purpose purpose) {
        var first = new LinkedHashMap<String, Finding>();
        FormCheck.check(forms.get(sheet.form()), Json.answers(sheet.answers()), purpose,
                        field -> options.of(new InnovationId(sheet.innovation()), field)).findings()
                .forEach(found -> first.putIfAbsent(found.field().key(), found));
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
