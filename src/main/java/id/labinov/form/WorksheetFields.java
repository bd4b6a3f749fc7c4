package id.labinov.form;

import id.labinov.form.Field.Option;
import id.labinov.innovation.InnovationId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The questions of a worksheet as choices: which of them a return asks to correct (A24). */
@Component
class WorksheetFields implements OptionSource {

    private final PathRows path;
    private final Forms forms;

    WorksheetFields(PathRows path, Forms forms) {
        this.path = path;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "worksheet-fields";
    }

    @Override
    public List<Option> options(InnovationId innovation, Field field) {
        var key = field.worksheet().orElse("");
        return path.pinned(innovation, key).map(forms::get).or(() -> forms.latest(key))
                .map(form -> form.fields().stream().map(asked -> new Option(asked.key(), asked.label())).toList()).orElse(List.of());
    }
}
