package id.labinov.notification;

import id.labinov.journey.ActId;
import id.labinov.journey.TaskClosed;
import id.labinov.journey.TaskId;
import id.labinov.journey.Undone;
import id.labinov.people.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down whom an act concerns, in the transaction of that act: both stand or neither. It is written once, at the end of the transaction:
 * an act has several events, each listener has done its part by then, and a task that was opened and done in one act is told to nobody. */
@Component
class NoticeWriting {

    private final Function<Class<?>, List<Entry<?>>> told;
    private final Preferences preferences;
    private final NoticeRows notices;
    private final Outbox outbox;
    private final MailServer server;
    private final TransactionTemplate own;

    @Autowired
    NoticeWriting(Told told, Preferences preferences, NoticeRows notices, Outbox outbox, MailServer server, PlatformTransactionManager transactions) {
        this(told::of, preferences, notices, outbox, server, transactions);
    }

    NoticeWriting(Function<Class<?>, List<Entry<?>>> told, Preferences preferences, NoticeRows notices, Outbox outbox, MailServer server,
            PlatformTransactionManager transactions) {
        this.told = told;
        this.preferences = preferences;
        this.notices = notices;
        this.outbox = outbox;
        this.server = server;
        this.own = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(PayloadApplicationEvent<?> published) {
        var event = published.getPayload();
        if (!takesBack(event) && told.apply(event.getClass()).isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            own.executeWithoutResult(status -> write(List.of(event)));
        } else if (!collected().add(event)) {
            write(List.of(event));
        }
    }

    private static boolean takesBack(Object event) {
        return event instanceof TaskClosed || event instanceof Undone;
    }

    private Act collected() {
        return TransactionSynchronizationManager.getSynchronizations().stream().filter(Act.class::isInstance).map(Act.class::cast)
                .filter(act -> act.writing() == this).findFirst().orElseGet(() -> {
                    var act = new Act();
                    TransactionSynchronizationManager.registerSynchronization(act);
                    return act;
                });
    }

    /** What one transaction publishes. */
    private final class Act implements TransactionSynchronization {

        private final List<Object> events = new ArrayList<>();
        private boolean written;

        NoticeWriting writing() {
            return NoticeWriting.this;
        }

        /** @return false if the end of the transaction has come already */
        boolean add(Object event) {
            return !written && events.add(event);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(events);
        }
    }

    private void write(List<Object> events) {
        var found = new LinkedHashMap<NewNotice.Key, NewNotice>();
        var closed = new HashSet<TaskId>();
        var undone = new HashSet<ActId>();
        for (var event : events) {
            if (event instanceof TaskClosed task) {
                found.values().removeIf(notice -> notice.isOf(task.task()));
                closed.add(task.task());
            } else if (event instanceof Undone act) {
                found.values().removeIf(notice -> notice.isOf(act.undoes()));
                undone.add(act.undoes());
            }
            told.apply(event.getClass()).stream().flatMap(entry -> of(entry, event).stream()).forEach(notice -> found.putIfAbsent(notice.key(), notice));
        }
        notices.takeBack(closed, undone);
        insert(found.values());
    }

    private <E> List<NewNotice> of(Entry<E> entry, Object published) {
        var event = entry.event().cast(published);
        return entry.about().apply(event).map(about -> {
            var people = new LinkedHashSet<PersonId>(entry.to().apply(event));
            about.by().ifPresent(people::remove);
            var deliveries = people.isEmpty() || entry.mandatory() ? Map.<PersonId, Delivery>of() : preferences.deliveries(entry, people);
            return people.stream().map(person -> of(entry, about, person, deliveries.getOrDefault(person, Delivery.AT_ONCE))).toList();
        }).orElse(List.of());
    }

    private NewNotice of(Entry<?> entry, About about, PersonId person, Delivery delivery) {
        var mailed = delivery == Delivery.AT_ONCE && !about.practice() && server.known();
        // What is practised is in no digest either.
        return new NewNotice(NoticeId.next(), person, entry.kind(), about, about.practice() ? Delivery.IN_APP : delivery, mailed ? Optional.of(MailId.next()) : Optional.empty());
    }

    private void insert(Collection<NewNotice> found) {
        if (!found.isEmpty()) {
            var known = notices.known(found);
            var fresh = found.stream().filter(notice -> !known.contains(notice.key())).toList();
            notices.insert(fresh);
            outbox.insert(fresh);
        }
    }
}
