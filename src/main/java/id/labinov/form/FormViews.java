package id.labinov.form;

import id.labinov.form.Field.Kind;
import id.labinov.form.Field.Need;
import id.labinov.form.FormDefinition.Section;
import id.labinov.form.FormView.Part;
import id.labinov.form.FormView.Question;
import id.labinov.form.FormView.Row;
import id.labinov.innovation.InnovationId;
import id.labinov.web.Choice;
import id.labinov.web.FileTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Prepares forms for the page. */
@Component
class FormViews {

    private final Options options;
    private final Answered answered;
    private final Attachments attachments;

    FormViews(Options options, Answered answered, Attachments attachments) {
        this.options = options;
        this.answered = answered;
        this.attachments = attachments;
    }

    FormView of(Asked asked, List<Section> sections) {
        var hidden = Visibility.hidden(asked.definition(), asked.answers());
        var context = Visibility.context(asked.definition(), asked.answers(), hidden);
        var parts = sections.stream().map(section -> part(asked, section, context)).toList();
        return new FormView(asked.definition().key(), asked.version(), parts, attachments.limit());
    }

    private Part part(Asked asked, Section section, Map<String, Object> context) {
        return new Part(section.number(), section.title().in(locale()), section.help().in(locale()),
                section.fields().stream().map(field -> question(asked, field, field.key(), asked.answers().get(field.key()), context)).toList());
    }

    private Question question(Asked asked, Field field, String id, Object value, Map<String, Object> context) {
        var rules = field.rules();
        var needed = field.need() != Need.OPTIONAL || rules.required();
        return new Question(id, fragment(field.kind()), field.label().in(locale()), field.help().in(locale()), field.example().in(locale()),
                needed, need(asked, field, id), value, choices(asked, field, value), rules.minWords().orElse(null), rules.maxWords().orElse(null),
                rules.suffix(), FileTypes.withPhotos(rules.accept()), rules.multiple(), Visibility.hides(field, context), asked.marked().contains(id),
                Optional.ofNullable(asked.theirs().get(id)).map(theirs -> answered.line(asked.innovation(), field, theirs)).orElse(null),
                field.kind() == Kind.LIST ? rows(asked, field, value, context) : List.of());
    }

    private List<Row> rows(Asked asked, Field list, Object value, Map<String, Object> context) {
        var given = new ArrayList<>(Values.rowsOf(value));
        if (given.isEmpty() || asked.added().equals(Optional.of(list.key()))) {
            given.add(Map.of());
        }
        var rows = new ArrayList<Row>();
        for (var row : given) {
            var at = list.key() + "[" + rows.size() + "]";
            var around = Visibility.rowContext(list, row, context);
            rows.add(new Row(at, rows.size() + 1, list.columns().stream()
                    .map(column -> question(asked, column, at + "." + column.key(), row.get(column.key()), around)).toList()));
        }
        return rows;
    }

    private List<Choice> choices(Asked asked, Field field, Object value) {
        if (field.kind() == Kind.FILES) {
            return attachments.of(asked.innovation(), value);
        }
        return options.of(asked.innovation(), field).stream().map(option -> Choice.of(option.value(), option.label().in(locale()))).toList();
    }

    /** When an answer is due is said for worksheets only, and not in every cell. */
    private static String need(Asked asked, Field field, String id) {
        return asked.definition().fields().stream().allMatch(any -> any.need() == Need.OPTIONAL) || !id.equals(field.key()) ? "none"
                : field.need().name().toLowerCase(Locale.ROOT);
    }

    private static String fragment(Kind kind) {
        return switch (kind) {
            case TEXTFIELD -> "text";
            case TEXTAREA -> "textarea";
            case TEXT -> "explanation";
            case RADIO -> "radios";
            case CHECKLIST, TAGLIST -> "checklist";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** What a page shows.
     * @param marked fields to be corrected
     * @param theirs standing answers of fields in conflict
     * @param added the list that gets an empty row */
    record Asked(InnovationId innovation, FormDefinition definition, Map<String, Object> answers, int version, Set<String> marked,
            Map<String, Object> theirs, Optional<String> added) {

        static Asked of(InnovationId innovation, FormDefinition definition, Map<String, Object> answers, int version) {
            return new Asked(innovation, definition, answers, version, Set.of(), Map.of(), Optional.empty());
        }
    }
}
