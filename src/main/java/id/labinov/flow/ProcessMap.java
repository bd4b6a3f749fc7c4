package id.labinov.flow;

import id.labinov.flow.FlowTable.Cell;
import id.labinov.flow.FlowTable.Row;
import id.labinov.journey.Stages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The drawing of the path with what stands on each stage and task, and the same as a table. */
@Component
class ProcessMap {

    /** Shades beside none: more cannot be told apart in grey. */
    static final int SHADES = 4;

    private final TaskLoads loads;
    private final Stages stages;
    private final FlowWords words;

    ProcessMap(TaskLoads loads, Stages stages, FlowWords words) {
        this.loads = loads;
        this.stages = stages;
        this.words = words;
    }

    /** What is written on one element of the drawing.
     * @param id of the element
     * @param shade 0 for none, {@link #SHADES} for the most days beyond target
     * @param href of the list behind it, may be empty */
    public record Mark(String id, boolean stage, String name, int shade, List<String> lines, String href) {}

    /** @param shades how many days each shade reaches to, the palest first; empty if nothing is beyond a target
     *  @param stages key and name of those that are drawn */
    record Drawn(FlowTable table, List<Mark> marks, List<String> shades, Map<String, String> stages) {}

    Drawn of(FlowReport report) {
        var tasks = loads.of(report.ask());
        var most = report.table().stages().stream().flatMap(stage -> stage.excess().stream()).max(Duration::compareTo).filter(excess -> !excess.isZero());
        var rows = new ArrayList<Row>();
        var marks = new ArrayList<Mark>();
        var names = new LinkedHashMap<String, String>();
        for (var stage : report.table().stages()) {
            names.put(stage.stage(), words.stage(stage.stage()));
            var open = stage.visits().stream().filter(visit -> visit.stay().isOpen()).map(stage::duration).sorted().toList();
            var load = new TaskLoad(stage.stage(), "", "", open.size(), open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1)), stage.excess());
            rows.add(row(stage, load, report));
            marks.add(mark(stage.stage(), true, words.stage(stage.stage()), load, shade(load, most), list(report, stage.stage(), VisitChoice.OPEN)));
            its(tasks, stage.stage()).forEach(task -> rows.add(new Row(Cell.of(words.task(task.task())).with(words.role(task.role())), "", cells(task))));
        }
        var drawnTasks = tasks.stream().filter(task -> task.open() > 0 || task.beyond().filter(beyond -> !beyond.isZero()).isPresent())
                .map(task -> mark(stages.drawnAs(task.task()), false, words.task(task.task()), task, shade(task, most), "")).toList();
        marks.addAll(drawnTasks);
        return new Drawn(new FlowTable("map-table", List.of("stage", "open", "oldest", "beyond"), rows), marks,
                most.map(this::reach).orElse(List.of()), names);
    }

    private static Stream<TaskLoad> its(Collection<TaskLoad> tasks, String stage) {
        return tasks.stream().filter(task -> task.stage().equals(stage));
    }

    private Row row(StageFigures stage, TaskLoad load, FlowReport report) {
        var marked = report.table().bottleneck().filter(stage::equals).isPresent();
        var cells = cells(load);
        var open = list(report, stage.stage(), VisitChoice.OPEN);
        return new Row(Cell.of(words.stage(stage.stage())), marked ? words.say("flow.bottleneck") : "", List.of(cells.get(0).to(load.open() > 0, open),
                cells.get(1).to(load.open() > 0, open), cells.get(2).to(load.beyond().filter(beyond -> !beyond.isZero()).isPresent(),
                        list(report, stage.stage(), VisitChoice.OVER))));
    }

    private List<Cell> cells(TaskLoad load) {
        return List.of(Cell.of(words.number(load.open())), Cell.of(words.days(load.oldest())), Cell.of(words.days(load.beyond())));
    }

    private Mark mark(String id, boolean stage, String name, TaskLoad load, int shade, String href) {
        var lines = new ArrayList<String>(List.of(words.say("flow.map.open", words.number(load.open()))));
        load.oldest().ifPresent(age -> lines.add(words.say("flow.map.oldest", words.days(age))));
        lines.add(load.beyond().map(beyond -> words.say("flow.map.beyond", words.days(beyond))).orElseGet(() -> words.say("flow.map.no-target")));
        return new Mark(id, stage, name, shade, lines, load.open() > 0 ? href : "");
    }

    /** The same scale for stages and tasks. */
    private static int shade(TaskLoad load, Optional<Duration> most) {
        return most.isEmpty() || load.beyond().isEmpty() ? 0
                : (int) Math.min(SHADES, Math.ceil(SHADES * (double) load.beyond().get().toMillis() / most.get().toMillis()));
    }

    private List<String> reach(Duration most) {
        return IntStream.rangeClosed(1, SHADES).mapToObj(shade -> words.say("flow.map.up-to", words.days(most.multipliedBy(shade).dividedBy(SHADES)))).toList();
    }

    private static String list(FlowReport report, String stage, VisitChoice which) {
        return report.ask().href("/flow/visits", Map.of("stage", stage, "which", which.key()));
    }
}
