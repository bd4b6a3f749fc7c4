package id.labinov.flow;

import id.labinov.flow.FlowTable.Cell;
import id.labinov.flow.FlowTable.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the time of stages was spent, what came and went each week, and what was sent back. */
@Component
class TimeRows {

    private static final List<String> ROLES = List.of("innovator", "agency_head", "coach", "reviewer", "manager");

    private final FlowWords words;

    TimeRows(FlowWords words) {
        this.words = words;
    }

    /** In days; courts overlap and need not add up. */
    FlowTable courts(FlowReport report) {
        var times = report.table().stages().stream().collect(Collectors.toMap(StageFigures::stage, stage -> stage.time(TimeMeasure.CALENDAR)));
        var roles = ROLES.stream().filter(role -> times.values().stream().anyMatch(time -> time.courts().containsKey(role))).toList();
        var columns = Stream.concat(Stream.of("stage", "duration", "worked", "queued", "engine"), roles.stream().map(role -> "court." + role)).toList();
        return new FlowTable("courts", columns, report.table().stages().stream().map(stage -> {
            var time = times.get(stage.stage());
            var none = stage.overlapping().isEmpty();
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(none ? FlowWords.UNKNOWN : words.days(time.duration()))
                    .to(!none, report.ask().href("/flow/visits", Map.of("stage", stage.stage(), "which", VisitChoice.ALL.key()))));
            Stream.of(time.worked(), time.queued(), time.engine()).forEach(part -> cells.add(part(none ? Optional.empty() : Optional.of(part), time.duration())));
            roles.forEach(role -> cells.add(part(Optional.ofNullable(time.courts().get(role)), time.duration())));
            return new Row(Cell.of(words.stage(stage.stage())), "", cells);
        }).toList());
    }

    private Cell part(Optional<Duration> part, Duration whole) {
        var cell = Cell.of(words.days(part));
        return part.isEmpty() || whole.isZero() ? cell : cell.with(words.percent(Numbers.share(part.get(), whole)));
    }

    /** The latest week first, with what came into the marked stage and went out of it. */
    FlowTable weeks(FlowReport report) {
        var stage = report.table().bottleneck().map(StageFigures::stage);
        var columns = new ArrayList<>(List.of("week", "monday", "started", "done", "withdrawn"));
        stage.ifPresent(key -> columns.addAll(List.of("in", "out")));
        return new FlowTable("weeks", columns, WeeklyFlow.of(report.table().known(), report.period(), report.ask().zone()).weeks().stream()
                .sorted(Comparator.comparing(FlowWeek::monday).reversed()).map(week -> {
                    var cells = new ArrayList<>(List.of(Cell.of(words.date(week.span().from(), report.ask())), Cell.of(words.number(week.started())),
                            Cell.of(words.number(week.done())), Cell.of(words.number(week.withdrawn()))));
                    stage.map(week::stage).ifPresent(flow -> cells.addAll(List.of(Cell.of(words.number(flow.in())), Cell.of(words.number(flow.out())))));
                    return new Row(Cell.of(week.name()), week.isPartial() ? words.say("flow.partial") : "", cells);
                }).toList());
    }

    /** @param reasons texts by code */
    FlowTable returns(FlowReport report, Map<String, String> reasons) {
        record Way(String from, String to, String reason) {}
        var counts = report.returns().stream().collect(Collectors.groupingBy(row -> new Way(row.fromStage(), row.toStage(), row.reason()), Collectors.counting()));
        return new FlowTable("returns", List.of("reason", "from", "to", "count"), counts.entrySet().stream()
                .sorted(Map.Entry.<Way, Long>comparingByValue().reversed().thenComparing(entry -> entry.getKey().toString()))
                .map(entry -> new Row(Cell.of(reasons.getOrDefault(entry.getKey().reason(), words.say("flow.no-reason"))), "",
                        List.of(Cell.of(words.stage(entry.getKey().from())), Cell.of(words.stage(entry.getKey().to())),
                                Cell.of(words.number(entry.getValue())).to(true, report.ask().href("/flow/visits", Map.of("stage", entry.getKey().from(),
                                        "which", VisitChoice.RETURNED.key(), "reason", entry.getKey().reason(), "to", entry.getKey().to())))))).toList());
    }
}
