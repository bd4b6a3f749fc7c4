package id.labinov.flow;

import id.labinov.flow.FlowTable.Cell;
import id.labinov.flow.FlowTable.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The stage table: one row per stage in the order of the path, and below it what a room walked. */
@Component
class StageRows {

    private static final int FEW = 7;
    private static final List<String> COLUMNS = List.of("stage", "excess", "target", "within", "n", "p50", "work", "p85", "km", "open", "wip", "change", "returns");

    private final WorkingRows working;
    private final FlowWords words;

    StageRows(WorkingRows working, FlowWords words) {
        this.working = working;
        this.words = words;
    }

    FlowTable table(FlowReport report) {
        var rows = new ArrayList<Row>();
        var marked = report.table().bottleneck().map(StageFigures::stage);
        for (var stage : report.table().stages()) {
            rows.add(new Row(Cell.of(words.stage(stage.stage())), marked.filter(stage.stage()::equals).map(key -> words.say("flow.bottleneck")).orElse(""), cells(stage, report)));
            if (!stage.inRoom().isEmpty()) {
                rows.add(room(stage, report));
            }
        }
        return new FlowTable("stages", COLUMNS, rows);
    }

    private List<Cell> cells(StageFigures stage, FlowReport report) {
        var n = stage.closed().size();
        var open = (int) stage.visits().stream().filter(visit -> visit.stay().isOpen()).count();
        return List.of(
                linked(words.days(stage.excess()), stage, VisitChoice.OVER, report, stage.excess().filter(beyond -> !beyond.isZero()).isPresent()),
                Cell.of(target(stage, report)),
                linked(n == 0 ? FlowWords.UNKNOWN : stage.within().map(within -> words.say("flow.of", words.number(within), words.number(n))).orElse(FlowWords.UNKNOWN),
                        stage, VisitChoice.WITHIN, report, n > 0 && stage.within().filter(within -> within > 0).isPresent()),
                linked(words.number(n), stage, VisitChoice.CLOSED, report, n > 0),
                Cell.of(words.days(stage.p50())),
                working.p50(stage, report),
                Cell.of(n == 0 ? FlowWords.UNKNOWN : n < FEW ? words.say("flow.few") : words.days(stage.p85())),
                survival(stage),
                linked(words.number(open), stage, VisitChoice.OPEN, report, open > 0),
                linked(words.decimal(stage.averageWip()), stage, VisitChoice.ALL, report, !stage.overlapping().isEmpty()),
                change(stage, report),
                linked(words.percent(stage.returnRate()), stage, VisitChoice.RETURNED, report, stage.returnRate().orElse(0) > 0));
    }

    private String target(StageFigures stage, FlowReport report) {
        var differ = stage.target().isEmpty() && stage.visits().stream().anyMatch(visit -> report.targets().of(visit).isPresent());
        return differ ? words.say("flow.targets-differ") : stage.target().map(limit -> words.number(limit.toDays())).orElse(FlowWords.UNKNOWN);
    }

    /** Not reached is an answer, with what is known. */
    private Cell survival(StageFigures stage) {
        var open = stage.censored().size();
        if (stage.kmMedian().isPresent() || stage.closed().isEmpty() && open == 0) {
            return Cell.of(words.days(stage.kmMedian()));
        }
        var known = stage.closed().isEmpty() ? stage.censored().get(open - 1) : stage.closed().get(stage.closed().size() - 1);
        return Cell.of(words.say("flow.not-reached")).with(words.say("flow.more-than", words.days(known), words.number(open)));
    }

    private Cell change(StageFigures stage, FlowReport report) {
        var in = VisitChoice.ENTERED.of(stage, report.period()).size();
        var out = VisitChoice.LEFT.of(stage, report.period()).size();
        var change = in - out;
        return linked((change > 0 ? "+" : change < 0 ? "−" : "") + words.number(Math.abs(change)), stage, VisitChoice.ENTERED, report, in > 0)
                .with(words.say("flow.in-out", words.number(in), words.number(out)));
    }

    private Row room(StageFigures stage, FlowReport report) {
        var unknown = Cell.of("");
        var n = stage.inRoom().size();
        var cells = new ArrayList<Cell>(Collections.nCopies(COLUMNS.size() - 1, unknown));
        cells.set(COLUMNS.indexOf("n") - 1, linked(words.number(n), stage, VisitChoice.ROOM, report, true));
        cells.set(COLUMNS.indexOf("p50") - 1, Cell.of(words.days(Percentiles.nearestRank(stage.inRoom(), 50))));
        return new Row(Cell.of(words.say("flow.in-room", words.stage(stage.stage()))), "", cells);
    }

    private static Cell linked(String text, StageFigures stage, VisitChoice which, FlowReport report, boolean any) {
        return Cell.of(text).to(any, report.ask().href("/flow/visits", Map.of("stage", stage.stage(), "which", which.key())));
    }
}
