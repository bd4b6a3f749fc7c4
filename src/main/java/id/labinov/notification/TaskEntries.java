package id.labinov.notification;

import static id.labinov.notification.Delivery.AT_ONCE;
import static id.labinov.notification.Delivery.DAILY;

import id.labinov.journey.Cause;
import id.labinov.journey.DueDateMoved;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskHolderChanged;
import id.labinov.journey.TaskId;
import id.labinov.journey.TaskOpened;
import id.labinov.journey.TaskReminded;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What waits for whom. */
@Component
class TaskEntries implements Entries {

    static final List<String> TASK = List.of("task", "act", "stage");

    private final Recipients recipients;
    private final Abouts abouts;
    private final Journeys journeys;

    TaskEntries(Recipients recipients, Abouts abouts, Journeys journeys) {
        this.recipients = recipients;
        this.abouts = abouts;
        this.journeys = journeys;
    }

    @Override
    public List<Entry<?>> entries() {
        return List.of(
                new Entry<>("task-mine", TaskOpened.class, this::mine, on(event -> !event.beside()), AT_ONCE, false, TASK),
                new Entry<>("task-mine", TaskHolderChanged.class, event -> event.to().map(Set::of).orElse(Set.of()), this::given, AT_ONCE, false, TASK),
                new Entry<>("task-free", TaskOpened.class, this::group, on(event -> !event.beside()), DAILY, false, TASK),
                new Entry<>("obligation-open", TaskOpened.class, this::owing, on(TaskOpened::beside), AT_ONCE, false, TASK),
                new Entry<>("task-reminded", TaskReminded.class, event -> recipients.waitingFor(event.task()), this::reminded, AT_ONCE, false,
                        List.of("task", "act", "stage", "by")),
                new Entry<>("due-moved", DueDateMoved.class, event -> waitingFor(event.task()), this::moved, DAILY, false,
                        List.of("task", "act", "stage", "reason")));
    }

    /** The worksheet that came back is told with what is to be corrected. */
    private Set<PersonId> mine(TaskOpened event) {
        var cameBack = event.role() == Role.INNOVATOR && event.happening().cause() == Cause.SENT_BACK;
        return event.beside() || cameBack ? Set.of() : named(event).orElse(Set.of());
    }

    private Set<PersonId> group(TaskOpened event) {
        return !event.beside() && isFree(event) ? everybody(event) : Set.of();
    }

    private Set<PersonId> owing(TaskOpened event) {
        return event.beside() ? named(event).orElseGet(() -> everybody(event)) : Set.of();
    }

    private static boolean isFree(TaskOpened event) {
        return Recipients.pooled(event.role()) && event.holder().isEmpty() && event.hint().isEmpty();
    }

    private Set<PersonId> everybody(TaskOpened event) {
        return Recipients.pooled(event.role()) ? recipients.role(event.happening().region(), event.role()) : Set.of();
    }

    private Optional<Set<PersonId>> named(TaskOpened event) {
        return isFree(event) ? Optional.empty()
                : recipients.named(event.role(), event.holder(), event.hint(), event.position(), event.happening().innovation());
    }

    private static Function<TaskOpened, Optional<About>> on(Function<TaskOpened, Boolean> concerned) {
        return event -> Optional.of(event).filter(concerned::apply).map(opened -> Abouts.path(opened.happening(), Optional.of(opened.task()),
                Abouts.task(opened.key(), opened.stage()), Abouts.link(opened.task()), opened.due()));
    }

    private Optional<About> given(TaskHolderChanged event) {
        return event.to().map(to -> Abouts.path(event.happening(), Optional.of(event.task()), Abouts.task(event.key(), event.stage()),
                Abouts.link(event.task()), Optional.empty()));
    }

    private Set<PersonId> waitingFor(TaskId task) {
        return journeys.openTask(task).map(recipients::waitingFor).orElse(Set.of());
    }

    private Optional<About> reminded(TaskReminded event) {
        OpenTask task = event.task();
        return Optional.of(abouts.task(task, "reminded:" + task.id() + ":" + event.at().toEpochMilli(), Optional.of(event.by().person()),
                Abouts.task(task.key(), task.stage()).people("by", List.of(event.by().person())), event.at()));
    }

    private Optional<About> moved(DueDateMoved event) {
        return Optional.of(Abouts.path(event.happening(), Optional.of(event.task()),
                Abouts.task(event.key(), event.stage()).text("reason", event.reason()), Abouts.link(event.task()), event.to()));
    }
}
