package id.labinov.flow;

import id.labinov.flow.FlowTable.Cell;
import id.labinov.flow.FlowTable.Row;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is open: innovations on the path, the most unusual first, and what is owed beside it. */
@Component
class OpenRows {

    /** The list behind the number has them all. */
    static final int MOST = 12;

    private final FlowWords words;

    OpenRows(FlowWords words) {
        this.words = words;
    }

    FlowTable aging(FlowReport report) {
        return new FlowTable("aging", List.of("innovation", "stage", "age", "total", "not-longer", "high", "target"),
                report.open().limit(MOST).map(open -> new Row(innovation(open.name(), report), "", List.of(
                        Cell.of(words.stage(open.stage())), Cell.of(words.days(open.age())), Cell.of(words.days(open.totalAge())),
                        Cell.of(open.closed() == 0 ? FlowWords.UNKNOWN : words.say("flow.of", words.number(open.notLonger()), words.number(open.closed()))),
                        Cell.of(open.closed() == 0 ? FlowWords.UNKNOWN : open.isFewData() ? words.say("flow.few") : yes(open.overHigh().orElse(false))),
                        Cell.of(open.overTarget().map(this::yes).orElse(FlowWords.UNKNOWN))))).toList());
    }

    FlowTable obligations(FlowReport report) {
        var asOf = report.period().asOf();
        return new FlowTable("obligations", List.of("innovation", "task", "stage", "court", "since", "age"),
                Obligation.of(report.table().known(), asOf).filter(owed -> owed.owed().isOpen())
                        .sorted((one, other) -> one.owed().from().compareTo(other.owed().from())).limit(MOST)
                        .map(owed -> new Row(innovation(owed.visit().innovation(), report), "", List.of(Cell.of(words.task(owed.task().key())),
                                Cell.of(words.stage(owed.visit().stage())), Cell.of(words.role(owed.task().role())),
                                Cell.of(words.date(owed.owed().from(), report.ask())), Cell.of(words.days(owed.owed().until(asOf).length()))))).toList());
    }

    FlowTable outliers(FlowReport report) {
        return new FlowTable("outliers", List.of("innovation", "stage", "age"), report.table().stages().stream().flatMap(stage -> stage.outliers().stream()
                .map(visit -> new Row(innovation(visit.innovation(), report), "", List.of(Cell.of(words.stage(visit.stage())), Cell.of(words.days(stage.duration(visit)))))))
                .toList());
    }

    FlowTable leadTimes(FlowReport report) {
        return new FlowTable("lead", List.of("innovation", "started", "done", "days"), LeadTimes.of(report.table().known(), report.period()).stream()
                .sorted((one, other) -> LeadTimes.span(other).length().compareTo(LeadTimes.span(one).length())).limit(MOST)
                .map(one -> new Row(innovation(one.name(), report), "", List.of(Cell.of(words.date(one.started(), report.ask())),
                        Cell.of(words.date(one.last().stay().to(), report.ask())), Cell.of(words.days(LeadTimes.span(one).length()))))).toList());
    }

    static Cell innovation(String name, FlowReport report) {
        var one = report.of(name);
        return new Cell(one.title(), name, "/innovations/" + one.innovation());
    }

    private String yes(boolean it) {
        return words.say(it ? "flow.yes" : "flow.no");
    }
}
