package id.labinov.flow;

import id.labinov.journey.TaskId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the projection says of one path, or the part of it that an act touches. */
final class PathRows {

    private final Map<Long, VisitRow> visits = new LinkedHashMap<>();
    private final Map<TaskId, TaskRow> tasks = new LinkedHashMap<>();
    private final Map<TaskId, List<HoldingRow>> holdings = new LinkedHashMap<>();
    private final List<ReturnRow> returns = new ArrayList<>();

    Map<Long, VisitRow> visits() {
        return visits;
    }

    Map<TaskId, TaskRow> tasks() {
        return tasks;
    }

    Map<TaskId, List<HoldingRow>> holdings() {
        return holdings;
    }

    List<ReturnRow> returns() {
        return returns;
    }

    /** What stands there now, for comparison later. */
    PathState state() {
        return new PathState(Map.copyOf(visits), Map.copyOf(tasks), holdings.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, its -> List.copyOf(its.getValue()))), returns.stream().map(ReturnRow::id).collect(Collectors.toSet()));
    }

    /** A path belongs to one region as long as it is walked. */
    RegionId region() {
        return visits.values().iterator().next().region();
    }

    void put(VisitRow visit) {
        visits.put(visit.id(), visit);
    }

    void put(TaskRow task) {
        tasks.put(task.task(), task);
    }

    /** Puts it into the place of its number. */
    void put(TaskId task, HoldingRow holding) {
        var its = holdings.computeIfAbsent(task, id -> new ArrayList<>(1));
        if (holding.number() <= its.size()) {
            its.set(holding.number() - 1, holding);
        } else {
            its.add(holding);
        }
    }

    /** The one the innovation stands in. */
    Optional<VisitRow> open() {
        return visits.values().stream().filter(VisitRow::isOpen).max(Comparator.comparingLong(VisitRow::id));
    }

    /** The last that carries this number: a repair may have given it again. */
    Optional<VisitRow> visit(String stage, int number) {
        return visits.values().stream().filter(visit -> visit.stage().equals(stage) && visit.visit() == number)
                .max(Comparator.comparingLong(VisitRow::id));
    }

    List<HoldingRow> holdings(TaskId task) {
        return holdings.getOrDefault(task, List.of());
    }

    Optional<HoldingRow> inHand(TaskId task) {
        return holdings(task).stream().filter(holding -> holding.to().isEmpty()).findFirst();
    }

    /** When the last of a visit that is over ended: itself or one of its tasks. */
    Optional<Instant> settled(VisitRow left) {
        var its = tasks.values().stream().filter(task -> task.visit() == left.id()).toList();
        return its.stream().allMatch(task -> task.ended().isPresent())
                ? Stream.concat(left.leftAt().stream(), its.stream().flatMap(task -> task.ended().stream())).max(Comparator.naturalOrder()) : Optional.empty();
    }

    /** The visit with its tasks, as figures read it. */
    StageVisit visit(VisitRow row, String name) {
        return row.visit(name, tasks.values().stream().filter(task -> task.visit() == row.id())
                .map(task -> task.fact(holdings(task.task()).stream().map(HoldingRow::holding).toList())).toList());
    }
}
