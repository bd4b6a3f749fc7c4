package id.labinov.flow;

import id.labinov.document.Paper;
import id.labinov.document.Paper.Heading;
import id.labinov.document.Paper.Kind;
import id.labinov.document.Paper.Paragraph;
import id.labinov.document.Paper.Part;
import id.labinov.document.Paper.Table;
import id.labinov.document.Paper.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes figures on the region's letterhead. Tables are those of the page, so that a printed number is the screen's. */
@Component
class FlowPapers {

    /** What the leader's sheet takes of the stage table. */
    private static final List<String> SHORT = List.of("open", "n", "within", "excess");
    /** A name is not cut off on the page; on a single sheet it must not push the numbers off it. */
    private static final int LONGEST_NAME = 120;
    private static final int LETTERHEAD_LINES = 4;

    private final Bottleneck bottleneck;
    private final StageRows stages;
    private final OpenRows open;
    private final TimeRows times;
    private final Outlook outlook;
    private final ReasonTexts reasons;
    private final FlowWords words;

    FlowPapers(Bottleneck bottleneck, StageRows stages, OpenRows open, TimeRows times, Outlook outlook, ReasonTexts reasons, FlowWords words) {
        this.bottleneck = bottleneck;
        this.stages = stages;
        this.open = open;
        this.times = times;
        this.outlook = outlook;
        this.reasons = reasons;
        this.words = words;
    }

    Paper of(FlowPaper which, FlowReport report) {
        return which == FlowPaper.LEADER ? leader(report) : page(report);
    }

    private Paper page(FlowReport report) {
        var parts = new ArrayList<Part>(sentence(report));
        Stream.of(stages.table(report), open.aging(report)).forEach(table -> add(table, parts));
        parts.add(new Heading(words.say("flow.forecast")));
        outlook.forecast(report).forEach(line -> parts.add(Paragraph.of(line)));
        parts.add(new Heading(words.say("flow.lead")));
        outlook.leadTimes(report).forEach(line -> parts.add(Paragraph.of(line)));
        Stream.of(times.courts(report), times.weeks(report), times.returns(report, reasons.of(report)), open.outliers(report), open.obligations(report))
                .forEach(table -> add(table, parts));
        return new Paper(Kind.WIDE, LocaleContextHolder.getLocale(), letterhead(report.ask()), Optional.empty(), words.say("flow.title", report.ask().name()), parts);
    }

    private Paper leader(FlowReport report) {
        var parts = new ArrayList<Part>(sentence(report));
        var table = stages.table(report);
        var chosen = SHORT.stream().map(table.columns()::indexOf).toList();
        var rows = table.rows().stream().filter(row -> !row.cells().get(chosen.get(0) - 1).text().isEmpty())
                .map(row -> Stream.concat(Stream.of(head(row)), chosen.stream().map(place -> row.cells().get(place - 1).text())).toList()).toList();
        parts.add(new Table(words.say("flow.stages"), Stream.concat(Stream.of(0), chosen.stream()).map(place -> words.say(table.column(place))).toList(), rows, List.of(3, 2, 2, 3, 3)));
        outlook.leadTimes(report).forEach(line -> parts.add(Paragraph.of(line)));
        outlook.forecast(report).forEach(line -> parts.add(Paragraph.of(line)));
        parts.add(new Paragraph(words.say("flow.paper.source"), Tone.SMALL));
        return new Paper(Kind.LETTER, LocaleContextHolder.getLocale(), letterhead(report.ask()), Optional.empty(), words.say("flow.paper.leader.title", shortened(report.ask().name())), parts);
    }

    private List<Part> sentence(FlowReport report) {
        var said = bottleneck.of(report);
        var parts = new ArrayList<Part>(List.of(new Heading(said.lead())));
        said.facts().keySet().forEach(fact -> parts.add(Paragraph.of(fact)));
        if (!said.remedies().isEmpty()) {
            parts.add(Paragraph.of(words.say("flow.helps") + " " + String.join(" ", said.remedies())));
        }
        if (!said.whatIf().isEmpty()) {
            parts.add(Paragraph.of(said.whatIf()));
        }
        parts.add(new Paragraph(words.period(report.ask()) + " " + words.asOf(report.ask()), Tone.SMALL));
        return parts;
    }

    /** An empty table is a sentence. */
    private void add(FlowTable table, List<Part> parts) {
        parts.add(new Heading(words.say("flow." + table.key())));
        if (table.rows().isEmpty()) {
            parts.add(Paragraph.of(words.say("flow." + table.key() + ".none")));
        } else {
            parts.add(new Table("", IntStream.range(0, table.columns().size()).mapToObj(place -> words.say(table.column(place))).toList(),
                    table.rows().stream().map(FlowPapers::cells).toList(), widths(table)));
        }
    }

    private static List<Integer> widths(FlowTable table) {
        return Stream.concat(Stream.of(2), table.columns().stream().skip(1).map(column -> 1)).toList();
    }

    private static List<String> cells(FlowTable.Row row) {
        return Stream.concat(Stream.of(head(row)), row.cells().stream().map(cell -> lines(cell.text(), cell.note()))).toList();
    }

    private static String head(FlowTable.Row row) {
        return lines(row.mark().isEmpty() ? row.head().text() : row.head().text() + "\n" + row.mark(), row.head().note());
    }

    private static String lines(String text, String note) {
        return note.isEmpty() ? text : text + "\n" + note;
    }

    /** Of one region its letterhead; several have none in common. */
    private static List<String> letterhead(FlowAsk ask) {
        if (ask.regions().size() > 1) {
            return List.of();
        }
        var region = ask.regions().get(0);
        return Paper.lines(region.letterhead().isBlank() ? region.name() : region.letterhead()).stream().limit(LETTERHEAD_LINES).map(FlowPapers::shortened).toList();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
    }
}
