package id.labinov.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A step in the life of a task, as IEEE 1849 names them.
 * @param transition of the standard life cycle
 * @param person who did it; empty for the system */
record XesEvent(StageVisit visit, TaskFact task, String transition, Optional<String> person, Instant at, int place) {

    /** At one instant: what was there before, then what begins and ends in it, then what only begins; within a task as it went. */
    private static final Comparator<XesEvent> IN_ORDER = Comparator.comparing(XesEvent::at).thenComparing(XesEvent::rank)
            .thenComparing(event -> event.task().life().from()).thenComparing(event -> event.task().id()).thenComparing(XesEvent::place);

    static List<XesEvent> of(ExportedCase one) {
        var events = new ArrayList<XesEvent>();
        one.stays().forEach(visit -> visit.tasks().forEach(task -> add(visit, task, events)));
        events.sort(IN_ORDER);
        return events;
    }

    private static void add(StageVisit visit, TaskFact task, List<XesEvent> events) {
        add(visit, task, "schedule", Optional.empty(), task.life().from(), events);
        var transition = "start";
        for (var holding : task.holdings()) {
            add(visit, task, transition, Optional.of(holding.person()), holding.span().from(), events);
            if (isLaidDown(task, holding)) {
                add(visit, task, "suspend", Optional.of(holding.person()), holding.span().to(), events);
            }
            transition = "resume";
        }
        if (!task.life().isOpen()) {
            add(visit, task, end(visit, task), inHand(task), task.life().to(), events);
        }
    }

    private static void add(StageVisit visit, TaskFact task, String transition, Optional<String> person, Instant at, List<XesEvent> events) {
        events.add(new XesEvent(visit, task, transition, person, at, events.size()));
    }

    /** Somebody else may take it at that instant; what ends with the task is not laid down. */
    private static boolean isLaidDown(TaskFact task, Holding holding) {
        var last = task.holdings().get(task.holdings().size() - 1) == holding;
        return !holding.span().isOpen() && (!last || task.life().isOpen() || holding.span().to().isBefore(task.life().to()));
    }

    private static Optional<String> inHand(TaskFact task) {
        if (task.holdings().isEmpty()) {
            return Optional.empty();
        }
        var last = task.holdings().get(task.holdings().size() - 1);
        return isLaidDown(task, last) ? Optional.empty() : Optional.of(last.person());
    }

    private static String end(StageVisit visit, TaskFact task) {
        if (task.completed()) {
            return "complete";
        }
        return visit.outcome().isWithdrawal() && !task.life().to().isBefore(visit.stay().to()) ? "pi_abort" : "ate_abort";
    }

    private int rank() {
        var begins = task.life().from().equals(at);
        return !begins ? 0 : task.life().to().equals(at) ? 1 : 2;
    }
}
