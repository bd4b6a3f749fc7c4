package id.labinov.form;

import id.labinov.form.FormViews.Asked;
import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Forms of decision tasks for the pages of upper modules: shown with {@code form/fields :: fields(view)}, saved by {@code autosave.js}. */
@Service
public class DecisionForms {

    private final Forms forms;
    private final FormViews views;
    private final SheetRows rows;
    private final Saving saving;

    DecisionForms(Forms forms, FormViews views, SheetRows rows, Saving saving) {
        this.forms = forms;
        this.views = views;
        this.rows = rows;
        this.saving = saving;
    }

    /** The form with the draft as it stands. */
    public FormView view(InnovationId innovation, FormVersion form, UUID occasion) {
        var sheet = rows.find(new SheetKey(innovation, form.key(), occasion));
        var answers = sheet.map(found -> Json.answers(found.answers())).orElse(Map.of());
        return show(innovation, form, answers, sheet.map(SheetRows.Sheet::version).orElse(0), Map.of());
    }

    /** The form with what was typed, after an answer that could not be taken. */
    public FormView again(InnovationId innovation, FormVersion form, UUID occasion, Map<String, String[]> parameters) {
        return show(innovation, form, answers(form, parameters), Sent.version(parameters), Map.of());
    }

    /** The answers that a page sent. */
    public Map<String, Object> answers(FormVersion form, Map<String, String[]> parameters) {
        return Sent.read(forms.get(form), parameters);
    }

    /** Stores a draft and says what {@code autosave.js} wants to know. */
    public SavedAnswer autosave(InnovationId innovation, FormVersion form, UUID occasion, Map<String, String[]> parameters, Actor by, Instant at) {
        return saving.autosave(new SheetKey(innovation, form.key(), occasion), form, parameters, by, at);
    }

    private FormView show(InnovationId innovation, FormVersion form, Map<String, Object> answers, int version, Map<String, Object> theirs) {
        var definition = forms.get(form);
        return views.of(new Asked(innovation, definition, answers, version, Set.of(), theirs, Optional.empty()), definition.sections());
    }
}
