package id.labinov.form;

import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.Actor;
import id.labinov.people.Regions;
import id.labinov.web.Formats;
import id.labinov.web.InvalidInput;
import id.labinov.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Saves what pages send, and answers autosaves. */
@Component
class Saving {

    private final AnswerWriting writing;
    private final Forms forms;
    private final Answered answered;
    private final Innovations innovations;
    private final Regions regions;
    private final Formats formats;
    private final Texts texts;

    Saving(AnswerWriting writing, Forms forms, Answered answered, Innovations innovations, Regions regions, Formats formats, Texts texts) {
        this.writing = writing;
        this.forms = forms;
        this.answered = answered;
        this.innovations = innovations;
        this.regions = regions;
        this.formats = formats;
        this.texts = texts;
    }

    SaveResult save(SheetKey key, FormVersion form, Map<String, Object> sent, int base, Actor by, Instant at) {
        try {
            return writing.save(key, form, sent, base, by, at);
        } catch (DuplicateKeyException begunInThisMoment) {
            return writing.save(key, form, sent, base, by, at);
        }
    }

    SavedAnswer autosave(SheetKey key, FormVersion form, Map<String, String[]> parameters, Actor by, Instant at) {
        var definition = forms.get(form);
        var sent = Sent.read(definition, parameters);
        try {
            var result = save(key, form, sent, Sent.version(parameters), by, at);
            return answer(key.innovation(), definition, sent, result);
        } catch (InvalidInput tooBig) {
            var problems = new LinkedHashMap<String, String>();
            tooBig.messages().forEach(said -> problems.put(said.field(), texts.get(said.messageKey(), said.arguments().toArray())));
            return new SavedAnswer(Sent.version(parameters), texts.get("form.autosave.refused"), List.of(), Map.of(), Map.of(), problems);
        }
    }

    private SavedAnswer answer(InnovationId innovation, FormDefinition definition, Map<String, Object> sent, SaveResult result) {
        var conflicts = new LinkedHashMap<String, String>();
        result.conflicts().forEach(conflict -> definition.field(conflict.field())
                .ifPresent(field -> conflicts.put(field.key(), answered.line(innovation, field, conflict.theirs()))));
        return new SavedAnswer(result.version(), status(innovation, result), Hidden.ids(definition, result.answers()),
                changedByOthers(definition, sent, result), conflicts, Map.of());
    }

    private String status(InnovationId innovation, SaveResult result) {
        var said = new ArrayList<>(List.of(texts.get(result.conflicts().isEmpty() ? "form.autosave.saved" : "form.autosave.conflict",
                formats.time(result.at(), zone(innovation)))));
        result.cleaned().forEach(label -> said.add(texts.get("form.autosave.cleaned", label.in(LocaleContextHolder.getLocale()))));
        return String.join(" ", said);
    }

    private ZoneId zone(InnovationId innovation) {
        return innovations.region(innovation).map(regions::zone).orElse(ZoneOffset.UTC);
    }

    private static Map<String, String> changedByOthers(FormDefinition definition, Map<String, Object> sent, SaveResult result) {
        if (!result.moved()) {
            return Map.of();
        }
        return definition.fields().stream().filter(field -> field.kind().written() && !sent.containsKey(field.key()))
                .filter(field -> result.answers().get(field.key()) instanceof String)
                .collect(Collectors.toMap(Field::key, field -> result.answers().get(field.key()).toString(), (one, other) -> one, LinkedHashMap::new));
    }
}
