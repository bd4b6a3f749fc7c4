package id.labinov.notification;

import static id.labinov.notification.Delivery.AT_ONCE;
import static id.labinov.notification.Delivery.DAILY;

import id.labinov.journey.DeadlineReached;
import id.labinov.journey.DeadlineReached.Kind;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Dates that come near and pass. */
@Component
class DeadlineEntries implements Entries {

    private static final List<String> WITH_HOLDER = List.of("task", "act", "stage", "holder");

    private final Recipients recipients;
    private final Abouts abouts;
    private final Journeys journeys;

    DeadlineEntries(Recipients recipients, Abouts abouts, Journeys journeys) {
        this.recipients = recipients;
        this.abouts = abouts;
        this.journeys = journeys;
    }

    @Override
    public List<Entry<?>> entries() {
        return List.of(
                entry("due-soon", Kind.REMINDER, recipients::waitingFor, AT_ONCE, false, TaskEntries.TASK),
                entry("due-today", Kind.TODAY, recipients::waitingFor, AT_ONCE, true, TaskEntries.TASK),
                entry("overdue", Kind.DUE, recipients::waitingFor, AT_ONCE, false, TaskEntries.TASK),
                entry("overdue-long", Kind.ESCALATION, task -> recipients.role(task.region(), Role.MANAGER), DAILY, false, WITH_HOLDER));
    }

    private Entry<DeadlineReached> entry(String kind, Kind reached, Function<OpenTask, Set<PersonId>> to, Delivery standard, boolean mandatory,
            List<String> facts) {
        return new Entry<>(kind, DeadlineReached.class, event -> event.kind() == reached ? task(event).map(to).orElse(Set.of()) : Set.of(),
                event -> event.kind() == reached ? about(event) : Optional.empty(), standard, mandatory, facts);
    }

    private Optional<OpenTask> task(DeadlineReached event) {
        return journeys.openTask(event.task()).filter(task -> !missed(event));
    }

    /** Reminders sleep while an event is held: when they wake, the day that they tell of may be over. */
    private static boolean missed(DeadlineReached event) {
        return (event.kind() == Kind.REMINDER || event.kind() == Kind.TODAY) && event.at().isAfter(event.due());
    }

    private Optional<About> about(DeadlineReached event) {
        // The date belongs to the key: when it is moved, the new one is told again.
        return task(event).map(task -> abouts.task(task, "due:" + event.kind() + ":" + task.id() + ":" + event.due().getEpochSecond(), Optional.empty(),
                Abouts.task(task.key(), task.stage()).people("holder", task.role() == Role.REVIEWER ? List.of() : task.holder().stream().toList()), event.at()));
    }
}
