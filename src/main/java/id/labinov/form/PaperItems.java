package id.labinov.form;

import id.labinov.form.Field.Kind;
import id.labinov.form.Field.Need;
import id.labinov.innovation.InnovationId;
import id.labinov.web.Choice;
import id.labinov.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Questions as they stand on paper: lines to write on, boxes to tick, tables with empty rows. */
@Component
class PaperItems {

    private static final int WORDS_OF_A_LINE = 13;
    private static final int MOST_LINES = 12;
    private static final int EMPTY_ROWS = 6;

    private final Options options;
    private final Answered answered;
    private final Attachments attachments;
    private final Texts texts;

    PaperItems(Options options, Answered answered, Attachments attachments, Texts texts) {
        this.options = options;
        this.answered = answered;
        this.attachments = attachments;
        this.texts = texts;
    }

    /** @param is which part of the template shows it: note, ticks, table, given or lines
     *  @param need message key of when it is needed, empty for whenever
     *  @param lines to write on */
    record Item(String is, String label, String help, String need, int lines, String unit, String given, List<List<Tick>> ticks, List<Column> columns,
            List<List<String>> rows, boolean tall) {

        /** Short enough never to be torn apart by the end of a page. */
        public boolean brief() {
            return lines < 10 && rows.isEmpty() && given.length() < 400;
        }

        public boolean many() {
            return ticks.size() > 8;
        }
    }

    record Tick(String label, boolean ticked) {}

    /** @param share of the width in per cent */
    record Column(String label, String hint, int share) {}

    /** @param value null for an empty sheet */
    Item item(InnovationId innovation, Field field, Object value) {
        var choices = options.of(innovation, field);
        if (field.kind() == Kind.TEXT) {
            return item(field, "note", 0, "", List.of(), List.of(), List.of());
        }
        if (field.kind() == Kind.LIST) {
            return item(field, "table", 0, "", List.of(), columns(innovation, field), rows(innovation, field, value));
        }
        if (field.kind() == Kind.CHECKBOX) {
            return item(field, "ticks", 0, "", List.of(List.of(new Tick(field.label().in(locale()), !Values.blank(value)))), List.of(), List.of());
        }
        if (!choices.isEmpty()) {
            var chosen = Values.blank(value) ? List.<String>of() : Values.texts(value);
            return item(field, "ticks", 0, "", inRows(choices.stream().map(one -> new Tick(one.label().in(locale()), chosen.contains(one.value()))).toList()),
                    List.of(), List.of());
        }
        if (!Values.blank(value)) {
            return item(field, "given", 0, given(innovation, field, value), List.of(), List.of(), List.of());
        }
        return item(field, "lines", lines(field), "", List.of(), List.of(), List.of());
    }

    private Item item(Field field, String is, int lines, String given, List<List<Tick>> ticks, List<Column> columns, List<List<String>> rows) {
        return new Item(is, field.label().in(locale()), help(field), need(field), lines, field.rules().suffix(), given, ticks, columns, rows,
                field.columns().stream().anyMatch(column -> column.kind() == Kind.TEXTAREA));
    }

    private String help(Field field) {
        var said = new ArrayList<String>();
        said.add(field.help().in(locale()));
        field.rules().minWords().ifPresent(least -> said.add(texts.get("form.paper.min-words", least)));
        said.add(switch (field.kind()) {
            case FILES -> texts.get("form.paper.files");
            case DATE -> texts.get("form.paper.date");
            case SELECT, RADIO -> texts.get("form.paper.tick-one");
            case CHECKLIST, TAGLIST -> texts.get("form.paper.tick-many");
            default -> "";
        });
        if (!field.hides().isEmpty()) {
            said.add(texts.get("form.paper.if-asked"));
        }
        return said.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
    }

    private static String need(Field field) {
        return field.need() == Need.OPTIONAL || !field.asks() ? "" : "form.need." + field.need().name().toLowerCase(Locale.ROOT);
    }

    private static int lines(Field field) {
        if (field.kind() != Kind.TEXTAREA) {
            return field.rules().maxLength().filter(letters -> letters > 90).isPresent() ? 2 : 1;
        }
        var words = field.rules().maxWords().or(() -> field.rules().minWords().map(least -> least * 3 / 2)).orElse(4 * WORDS_OF_A_LINE);
        return Math.max(3, Math.min(MOST_LINES, words / WORDS_OF_A_LINE + 1));
    }

    private String given(InnovationId innovation, Field field, Object value) {
        return field.kind() == Kind.FILES ? attachments.of(innovation, value).stream().map(Choice::label).collect(Collectors.joining("\n"))
                : answered.line(innovation, field, value);
    }

    /** Few words stand beside each other, three to a row; sentences each on a row of their own. */
    private static List<List<Tick>> inRows(List<Tick> all) {
        var longest = all.stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
        var beside = all.size() > 20 || longest <= 24 ? 3 : longest <= 45 || all.size() > 10 ? 2 : 1;
        return IntStream.range(0, (all.size() + beside - 1) / beside)
                .mapToObj(row -> all.subList(row * beside, Math.min(all.size(), (row + 1) * beside))).toList();
    }

    private List<Column> columns(InnovationId innovation, Field list) {
        var asked = list.columns().stream().filter(Field::asks).toList();
        var whole = asked.stream().mapToInt(PaperItems::width).sum();
        return asked.stream().map(column -> new Column(column.label().in(locale()), options.of(innovation, column).stream()
                .map(option -> option.label().in(locale())).collect(Collectors.joining(" / ")), width(column) * 100 / whole)).toList();
    }

    private static int width(Field column) {
        return switch (column.kind()) {
            case TEXTAREA -> 5;
            case TEXTFIELD, CHECKLIST, TAGLIST -> 4;
            case NUMBER, CHECKBOX -> 2;
            default -> 3;
        };
    }

    private List<List<String>> rows(InnovationId innovation, Field list, Object value) {
        var asked = list.columns().stream().filter(Field::asks).toList();
        var rows = new ArrayList<List<String>>();
        for (Map<String, Object> row : Values.rowsOf(value)) {
            rows.add(asked.stream().map(column -> given(innovation, column, row.get(column.key()))).toList());
        }
        var wanted = Math.max(EMPTY_ROWS, list.rules().minRows());
        while (rows.size() < wanted) {
            rows.add(asked.stream().map(column -> "").toList());
        }
        return rows;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
