package id.labinov.form;

import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.InnovationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers for those who read them: only what is asked, hidden fields left out. */
@Component
class Reading {

    private final SheetRows rows;
    private final PathRows path;
    private final Forms forms;

    Reading(SheetRows rows, PathRows path, Forms forms) {
        this.rows = rows;
        this.path = path;
        this.forms = forms;
    }

    /** The form of a worksheet as pinned for the innovation; the deployed one where no path has started. */
    Optional<FormDefinition> form(InnovationId innovation, String formKey) {
        return path.pinned(innovation, formKey).map(forms::get).or(() -> forms.latest(formKey));
    }

    Optional<Map<String, Object>> answers(SheetKey key) {
        return rows.find(key).filter(sheet -> sheet.version() > 0).map(sheet -> {
            var definition = key.isWorksheet() ? form(key.innovation(), key.formKey())
                    : rows.version(sheet.id(), sheet.version()).map(version -> forms.get(new FormVersion(key.formKey(), version.formHash())));
            var answers = Json.answers(sheet.answers());
            return definition.map(form -> shown(form, answers)).orElse(answers);
        });
    }

    static Map<String, Object> shown(FormDefinition definition, Map<String, Object> answers) {
        return FormCheck.check(definition, answers, Purpose.DRAFT, field -> List.of()).values();
    }
}
