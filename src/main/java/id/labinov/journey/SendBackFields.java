package id.labinov.journey;

import id.labinov.form.Forms;
import id.labinov.web.Choice;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The questions of a worksheet that can be marked for correction. */
@Component
class SendBackFields {

    private final Forms forms;

    SendBackFields(Forms forms) {
        this.forms = forms;
    }

    List<Choice> of(String worksheet) {
        return forms.latest(worksheet).map(form -> form.fields().stream()
                .map(field -> Choice.of(field.key(), field.label().in(LocaleContextHolder.getLocale()))).toList()).orElse(List.of());
    }
}
