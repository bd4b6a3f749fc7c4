package id.labinov.flow;

import id.labinov.flow.PathFold.PathKey;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Cause;
import id.labinov.journey.JourneyEvent;
import id.labinov.journey.PathEvents;
import id.labinov.journey.TaskClosed;
import id.labinov.journey.TaskHolderChanged;
import id.labinov.journey.TaskOpened;
import id.labinov.journey.TaskTouched;
import id.labinov.journey.Undone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the projection with the path: what an act does is written at the end of its transaction, at once. What was taken back, repaired, or is
 * not known yet is made anew from all events of the innovation. */
@Component
class Projection {

    private final PathEvents events;
    private final ProjectionReader reader;
    private final ProjectionWriter writer;

    Projection(PathEvents events, ProjectionReader reader, ProjectionWriter writer) {
        this.events = events;
        this.reader = reader;
        this.writer = writer;
    }

    @EventListener
    void on(JourneyEvent event) {
        if (!event.happening().practice()) {
            collected().events.add(event);
        }
    }

    /** The rows that the events of these innovations give. */
    Map<PathKey, PathRows> fold(Collection<InnovationId> innovations) {
        var byInnovation = new LinkedHashMap<InnovationId, List<JourneyEvent>>();
        events.read(innovations, event -> byInnovation.computeIfAbsent(event.happening().innovation(), id -> new ArrayList<>()).add(event));
        var paths = new LinkedHashMap<PathKey, PathRows>();
        byInnovation.values().forEach(its -> paths.putAll(PathFold.all(its)));
        return paths;
    }

    /** Makes the rows of these innovations anew, in the transaction of the caller, who holds their paths. */
    void again(Collection<InnovationId> innovations) {
        writer.remove(innovations);
        writer.insert(fold(innovations));
    }

    private Act collected() {
        return TransactionSynchronizationManager.getSynchronizations().stream().filter(Act.class::isInstance).map(Act.class::cast)
                .filter(act -> act.projection() == this).findFirst().orElseGet(() -> {
                    var act = new Act();
                    TransactionSynchronizationManager.registerSynchronization(act);
                    return act;
                });
    }

    /** What one transaction does. */
    private final class Act implements TransactionSynchronization {

        private final List<JourneyEvent> events = new ArrayList<>();

        Projection projection() {
            return Projection.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(List.copyOf(events));
        }
    }

    private void write(List<JourneyEvent> happened) {
        var anew = happened.stream().filter(event -> event instanceof Undone || event.happening().cause() == Cause.REPAIR)
                .map(event -> event.happening().innovation()).collect(Collectors.toCollection(LinkedHashSet::new));
        var paths = new LinkedHashMap<PathKey, List<JourneyEvent>>();
        happened.stream().filter(event -> !anew.contains(event.happening().innovation()))
                .forEach(event -> paths.computeIfAbsent(PathKey.of(event.happening()), key -> new ArrayList<>()).add(event));
        paths.forEach((path, its) -> {
            if (!continued(path, its)) {
                anew.add(path.innovation());
            }
        });
        if (!anew.isEmpty()) {
            again(anew);
        }
    }

    /** @return false if the rows do not say what happened before */
    private boolean continued(PathKey path, List<JourneyEvent> happened) {
        try {
            var rows = reader.touched(path, stages(happened));
            var before = rows.state();
            var fold = new PathFold(rows);
            happened.forEach(fold::apply);
            writer.update(path, before, rows);
            return true;
        } catch (NotProjected unknown) {
            return false;
        }
    }

    private static Set<String> stages(List<JourneyEvent> happened) {
        return happened.stream().flatMap(event -> stage(event).stream()).collect(Collectors.toSet());
    }

    /** The stage in one of whose visits a task lives. */
    private static Optional<String> stage(JourneyEvent event) {
        if (event instanceof TaskClosed closed) {
            return Optional.of(closed.stage());
        } else if (event instanceof TaskHolderChanged changed) {
            return Optional.of(changed.stage());
        } else if (event instanceof TaskTouched touched) {
            return Optional.of(touched.stage());
        }
        return event instanceof TaskOpened opened && opened.beside() ? Optional.of(opened.stage()) : Optional.empty();
    }
}
