package id.labinov.form;

import id.labinov.form.PaperRows.Spot;
import id.labinov.form.PathRows.Correction;
import id.labinov.form.SheetRows.PinnedSheet;
import id.labinov.innovation.InnovationId;
import id.labinov.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the worksheets of one innovation with everything that their pages say. */
@Component
class WorksheetReading {

    private final SheetRows rows;
    private final PathRows path;
    private final Forms forms;
    private final Debts debts;
    private final PaperRows paper;

    WorksheetReading(SheetRows rows, PathRows path, Forms forms, Debts debts, PaperRows paper) {
        this.paper = paper;
        this.rows = rows;
        this.path = path;
        this.forms = forms;
        this.debts = debts;
    }

    /** In the order of the path. */
    List<Worksheet> all(InnovationId innovation) {
        var corrections = path.corrections(innovation).stream().collect(Collectors.toMap(Correction::formKey, Function.identity()));
        var waiting = paper.waiting(List.of(innovation.value()));
        return rows.pinned(List.of(innovation.value())).stream().map(sheet -> worksheet(sheet, corrections, waiting)).toList();
    }

    /** @throws NotFound if the path of the innovation has no such worksheet */
    Worksheet one(InnovationId innovation, String formKey) {
        return all(innovation).stream().filter(worksheet -> worksheet.key().equals(formKey)).findFirst().orElseThrow(NotFound::new);
    }

    private Worksheet worksheet(PinnedSheet sheet, Map<String, Correction> corrections, Set<Spot> waiting) {
        var form = forms.get(sheet.form());
        return new Worksheet(sheet, form, Json.answers(sheet.answers()), debts.find(sheet, Purpose.SEAL, waiting), debts.find(sheet, Purpose.GATE, waiting),
                Optional.ofNullable(corrections.get(sheet.formKey())), OnPaper.of(sheet.innovation(), form, waiting).sections());
    }
}
