package id.labinov.form;

import id.labinov.form.Field.Kind;
import id.labinov.form.FormDefinition.Section;
import id.labinov.form.ReadView.Line;
import id.labinov.form.ReadView.Topic;
import id.labinov.form.SheetRows.AnswerVersion;
import id.labinov.form.SheetRows.Sheet;
import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.InnovationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Prepares answers for reading. */
@Service
public class ReadViews {

    private final Reading reading;
    private final SheetRows rows;
    private final Forms forms;
    private final Answered answered;
    private final Attachments attachments;
    private final PathRows path;
    private final WorksheetReading worksheets;
    private final WorksheetPages pages;
    private final PaperSources papers;

    ReadViews(Reading reading, SheetRows rows, Forms forms, Answered answered, Attachments attachments,
            PathRows path, WorksheetReading worksheets, WorksheetPages pages, PaperSources papers) {
        this.papers = papers;
        this.reading = reading;
        this.rows = rows;
        this.forms = forms;
        this.answered = answered;
        this.attachments = attachments;
        this.path = path;
        this.worksheets = worksheets;
        this.pages = pages;
    }

    /** A worksheet as it stands.
     * @param since a version that the reader knows, for example the one decided on: what changed since then is shown beside it */
    public Optional<ReadView> worksheet(InnovationId innovation, String formKey, OptionalInt since) {
        var sheet = rows.find(SheetKey.worksheet(innovation, formKey));
        var answers = sheet.map(found -> Json.answers(found.answers())).orElse(Map.of());
        var before = since.isEmpty() ? Optional.<Map<String, Object>>empty()
                : Optional.of(sheet.flatMap(found -> rows.version(found.id(), since.getAsInt())).map(found -> Json.answers(found.answers())).orElse(Map.of()));
        return reading.form(innovation, formKey).map(form -> view(innovation, form, answers, before, Set.of(), section -> null, papers.of(innovation, formKey)));
    }

    /** Why the worksheet came back, until it is handed in again. */
    public Optional<CorrectionRequest> correction(InnovationId innovation, String formKey) {
        // Mostly there is none: then nothing else is read.
        return path.corrections(innovation).stream().filter(found -> found.formKey().equals(formKey)).findFirst()
                .flatMap(found -> pages.request(worksheets.one(innovation, formKey)));
    }

    /** A decision as it was taken. */
    public Optional<ReadView> decision(InnovationId innovation, String formKey, UUID occasion) {
        return rows.find(new SheetKey(innovation, formKey, occasion)).flatMap(sheet -> rows.version(sheet.id(), sheet.version())
                .map(version -> view(innovation, form(sheet, version), Json.answers(version.answers()))));
    }

    /** Answers without the sheets that they were typed from. */
    ReadView view(InnovationId innovation, FormDefinition form, Map<String, Object> answers) {
        return view(innovation, form, answers, Optional.empty(), Set.of(), section -> null, List.of());
    }

    ReadView view(InnovationId innovation, FormDefinition form, Map<String, Object> answers, Optional<Map<String, Object>> before,
            Set<String> marked, IntFunction<String> href, List<PaperSource> sheets) {
        var hidden = Visibility.hidden(form, answers);
        return new ReadView(form.sections().stream().map(section -> new Topic(section.title().in(LocaleContextHolder.getLocale()),
                href.apply(section.number()), lines(innovation, section, answers, before, marked, hidden),
                sheets.stream().filter(sheet -> sheet.section() == section.number()).toList())).filter(topic -> !topic.lines().isEmpty()).toList());
    }

    private List<Line> lines(InnovationId innovation, Section section, Map<String, Object> answers, Optional<Map<String, Object>> before,
            Set<String> marked, Set<String> hidden) {
        return section.asked().stream().filter(field -> !hidden.contains(field.key())).map(field -> {
            var now = answers.get(field.key());
            var old = before.map(all -> all.get(field.key())).orElse(null);
            return new Line(field.key(), field.label().in(LocaleContextHolder.getLocale()), text(innovation, field, now),
                    before.isPresent() && !Merge.same(now, old) ? text(innovation, field, old) : null, marked.contains(field.key()),
                    field.kind() == Kind.FILES ? attachments.of(innovation, now) : List.of());
        }).toList();
    }

    private String text(InnovationId innovation, Field field, Object value) {
        return field.kind() == Kind.FILES
                ? String.join("\n", attachments.of(innovation, value).stream().map(id.labinov.web.Choice::label).toList())
                : answered.line(innovation, field, value);
    }

    private FormDefinition form(Sheet sheet, AnswerVersion version) {
        return forms.get(new FormVersion(sheet.formKey(), version.formHash()));
    }
}
