package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActId;
import id.labinov.journey.Cause;
import id.labinov.journey.Happening;
import id.labinov.journey.JourneyEvent;
import id.labinov.journey.SentBack;
import id.labinov.journey.StageEntered;
import id.labinov.journey.StageLeft;
import id.labinov.journey.TaskClosed;
import id.labinov.journey.TaskHolderChanged;
import id.labinov.journey.TaskId;
import id.labinov.journey.TaskOpened;
import id.labinov.journey.TaskTouched;
import id.labinov.journey.Undone;
import id.labinov.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the events of one path into its rows. The same whether an act has just happened or a whole past is read again: that both agree is a test.
 * A stage counts as walked in a room if the room moved the path on and it stood there no longer than {@link #ROOM}; what waited at desks for
 * weeks until a room came is a delay like any other. */
final class PathFold {

    /** A laboratory in a room lasts two days; its first stage may have been entered on the evening before. */
    static final Duration ROOM = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(PathFold.class);

    private final PathRows rows;

    PathFold(PathRows rows) {
        this.rows = rows;
    }

    /** A whole past.
     * @param events of one innovation, from the oldest
     * @return rows of each of its paths, practice left out */
    static Map<PathKey, PathRows> all(List<JourneyEvent> events) {
        var undone = undone(events);
        var paths = new LinkedHashMap<PathKey, PathRows>();
        for (var event : events) {
            if (counts(event, undone)) {
                new PathFold(paths.computeIfAbsent(PathKey.of(event.happening()), key -> new PathRows())).applyIfKnown(event);
            }
        }
        return paths;
    }

    private static Set<ActId> undone(Collection<JourneyEvent> events) {
        return events.stream().filter(Undone.class::isInstance).map(event -> ((Undone) event).undoes()).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean counts(JourneyEvent event, Set<ActId> undone) {
        return !event.happening().practice() && !undone.contains(event.happening().act());
    }

    /** @throws NotProjected if the rows do not know what the event speaks of */
    void apply(JourneyEvent event) {
        if (event instanceof StageEntered entered) {
            enter(entered);
        } else if (event instanceof StageLeft left) {
            leave(visit(left.stage(), left.visit(), event), left.happening(), Outcome.valueOf(left.outcome()));
        } else if (event instanceof TaskOpened opened) {
            open(opened);
        } else if (event instanceof TaskHolderChanged changed) {
            change(task(changed.task()), changed.to(), changed.happening().at());
        } else if (event instanceof TaskTouched touched) {
            rows.put(task(touched.task()).touched(touched.happening().at()));
        } else if (event instanceof TaskClosed closed) {
            close(closed);
        } else if (event instanceof SentBack back) {
            rows.open().ifPresent(visit -> rows.returns().add(new ReturnRow(back.happening().sequence(), visit.id(), back.from(), back.to(),
                    Optional.ofNullable(back.reasonCode()).orElse(""), back.happening().at())));
        }
    }

    /** In a whole past, what speaks of nothing that was ever begun (a repaired database) has no place in the figures. */
    private void applyIfKnown(JourneyEvent event) {
        try {
            apply(event);
        } catch (NotProjected unknown) {
            LOG.warn("Left out of the figures: {} of innovation {}", unknown.getMessage(), event.happening().innovation());
        }
    }

    /** A repair puts a path where the engine says it stands, and need not have left where it stood. */
    private void enter(StageEntered event) {
        rows.open().ifPresent(before -> leave(before, event.happening(), Outcome.CANCELLED));
        rows.put(VisitRow.entered(event.happening(), event.stage(), event.visit(), cause(event.happening().cause())));
    }

    private static VisitCause cause(Cause cause) {
        return switch (cause) {
            case SENT_BACK -> VisitCause.RETURN;
            case REPAIR -> VisitCause.REPAIR;
            default -> VisitCause.PATH;
        };
    }

    private void leave(VisitRow visit, Happening how, Outcome outcome) {
        var room = how.facilitated() && Duration.between(visit.entered(), how.at()).compareTo(ROOM) <= 0;
        split(visit.left(how.at(), outcome, room));
    }

    private void split(VisitRow left) {
        rows.put(left.with(VisitSplit.of(rows.visit(left, "")), rows.settled(left)));
    }

    /** What ends a task beside the path after its visit may say that it was in hand all the time. */
    private void close(TaskClosed event) {
        change(task(event.task()), Optional.empty(), event.happening().at());
        var ended = task(event.task()).ended(event.happening().at(), event.completed());
        rows.put(ended);
        Optional.ofNullable(rows.visits().get(ended.visit())).filter(visit -> !visit.isOpen()).ifPresent(this::split);
    }

    private void open(TaskOpened event) {
        var visit = rows.visit(event.stage(), event.visit()).or(rows::open).orElseThrow(() -> new NotProjected(event));
        rows.put(TaskRow.opened(event, visit.id()));
        event.holder().ifPresent(holder -> rows.put(event.task(), new HoldingRow(1, holder, event.happening().at(), Optional.empty())));
    }

    /** The same person again is no change; taken again at the instant it was laid down, it is one holding. */
    private void change(TaskRow task, Optional<PersonId> to, Instant at) {
        var inHand = rows.inHand(task.task());
        if (inHand.map(HoldingRow::person).equals(to)) {
            return;
        }
        inHand.ifPresent(holding -> rows.put(task.task(), holding.until(at)));
        to.ifPresent(person -> rows.put(task.task(), taken(task.task(), person, at)));
    }

    private HoldingRow taken(TaskId task, PersonId person, Instant at) {
        var before = rows.holdings(task);
        if (!before.isEmpty()) {
            var last = before.get(before.size() - 1);
            if (last.person().equals(person) && last.to().equals(Optional.of(at))) {
                return new HoldingRow(last.number(), person, last.from(), Optional.empty());
            }
        }
        return new HoldingRow(before.size() + 1, person, at, Optional.empty());
    }

    private VisitRow visit(String stage, int number, JourneyEvent event) {
        return rows.visit(stage, number).filter(VisitRow::isOpen).or(rows::open).orElseThrow(() -> new NotProjected(event));
    }

    private TaskRow task(TaskId id) {
        return Optional.ofNullable(rows.tasks().get(id)).orElseThrow(() -> new NotProjected(id));
    }

    /** An innovation may walk the path of several cohorts, one after the other. */
    record PathKey(InnovationId innovation, CohortId cohort) {

        static PathKey of(Happening happening) {
            return new PathKey(happening.innovation(), happening.cohort());
        }
    }
}
