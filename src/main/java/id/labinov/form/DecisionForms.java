package id.labinov.form;

import id.labinov.form.FormViews.Asked;
import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Forms of decision tasks for the pages of upper modules: shown with {@code form/fields :: fields(view)}, saved by {@code autosave.js}. */
@Service
public class DecisionForms {

    private final Forms forms;
    private final FormViews views;
    private final SheetRows rows;
    private final Saving saving;
    private final Reading reading;
    private final Attachments attachments;

    DecisionForms(Forms forms, FormViews views, SheetRows rows, Saving saving, Reading reading, Attachments attachments) {
        this.forms = forms;
        this.views = views;
        this.rows = rows;
        this.saving = saving;
        this.reading = reading;
        this.attachments = attachments;
    }

    /** The version that is asked of this innovation: as pinned when its path started, else as deployed. */
    public Optional<FormVersion> version(InnovationId innovation, String formKey) {
        return reading.form(innovation, formKey).map(FormDefinition::version);
    }

    /** Whether the form has such a question. */
    public boolean asks(FormVersion form, String field) {
        return forms.get(form).field(field).isPresent();
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

    /** The form with answers that could not be taken: files that came with them are kept. */
    public FormView again(InnovationId innovation, FormVersion form, Map<String, Object> answers, Map<String, String[]> parameters) {
        return show(innovation, form, answers, Sent.version(parameters), Map.of());
    }

    /** The answers that a page sent, with the files that came along, which become files of the innovation.
     * @throws id.labinov.web.InvalidInput beside the question of a file that cannot be taken */
    public Map<String, Object> answers(InnovationId innovation, FormVersion form, Map<String, String[]> parameters,
            MultiValueMap<String, MultipartFile> uploads, Actor by) {
        var sent = Sent.read(forms.get(form), parameters);
        attachments.store(innovation, forms.get(form), sent, uploads, by);
        return sent;
    }

    /** The answers that a page sent. */
    public Map<String, Object> answers(FormVersion form, Map<String, String[]> parameters) {
        return Sent.read(forms.get(form), parameters);
    }

    /** Stores a draft and says what {@code autosave.js} wants to know. */
    public SavedAnswer autosave(InnovationId innovation, FormVersion form, UUID occasion, Map<String, String[]> parameters, Actor by, Instant at) {
        return saving.autosave(new SheetKey(innovation, form.key(), occasion), form, parameters, by, at);
    }

    /** Keeps a draft as a page sent it, with the files that came along. A field that somebody else changed meanwhile comes back as conflict.
     * @throws id.labinov.web.InvalidInput beside the question of a file that cannot be taken */
    public SaveResult keep(InnovationId innovation, FormVersion form, UUID occasion, Map<String, String[]> parameters,
            MultiValueMap<String, MultipartFile> uploads, Actor by, Instant at) {
        var sent = answers(innovation, form, parameters, uploads, by);
        return saving.save(new SheetKey(innovation, form.key(), occasion), form, sent, Sent.version(parameters), by, at);
    }

    /** The form with both texts of the fields in conflict. */
    public FormView conflicted(InnovationId innovation, FormVersion form, SaveResult saved) {
        var shown = new LinkedHashMap<>(saved.answers());
        var theirs = new LinkedHashMap<String, Object>();
        saved.conflicts().forEach(conflict -> {
            shown.put(conflict.field(), conflict.mine());
            theirs.put(conflict.field(), conflict.theirs() == null ? "" : conflict.theirs());
        });
        var definition = forms.get(form);
        return views.of(new Asked(innovation, definition, shown, saved.version(), Set.of(), theirs, Optional.empty()), definition.sections());
    }

    /** A text answer of the draft as it stands; empty where nothing was written. */
    public String text(InnovationId innovation, FormVersion form, UUID occasion, String field) {
        return reading.answers(new SheetKey(innovation, form.key(), occasion)).map(answers -> answers.get(field)).map(Object::toString).orElse("");
    }

    private FormView show(InnovationId innovation, FormVersion form, Map<String, Object> answers, int version, Map<String, Object> theirs) {
        var definition = forms.get(form);
        return views.of(new Asked(innovation, definition, answers, version, Set.of(), theirs, Optional.empty()), definition.sections());
    }
}
