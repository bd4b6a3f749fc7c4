package id.labinov.journey;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.DeadlineReached.Kind;
import id.labinov.people.RegionId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminders, overdue marks and escalations: rows that one sweep on any node claims, each once. Timers of the model would not move
 * with the date, and cannot be armed again. */
@Component
public class Deadlines {

    /** A date ends with its day: at seven that morning it is seventeen hours away. */
    private static final Map<Kind, Duration> AROUND_DUE = Map.of(Kind.REMINDER, Duration.ofDays(-3), Kind.TODAY, Duration.ofHours(-17),
            Kind.DUE, Duration.ZERO, Kind.ESCALATION, Duration.ofDays(3));
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, Cohorts cohorts, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.publisher = publisher;
        this.clock = clock;
    }

    @EventListener
    void on(TaskOpened event) {
        add(event.task(), event.due());
    }

    @EventListener
    void on(TaskClosed event) {
        remove(event.task());
    }

    @EventListener
    void on(DueDateMoved event) {
        remove(event.task());
        add(event.task(), event.to());
    }

    /** Tasks that stand again have their dates again; those that went have none. */
    @EventListener
    void on(Undone event) {
        jdbc.sql("delete from deadline where not exists (select 1 from open_task t where t.id = deadline.task) and task in "
                + "(select e.task from journey_event e where e.innovation = ? and e.act = ?)").params(event.happening().innovation().value(), event.undoes().value()).update();
        jdbc.sql("select t.id, t.due from open_task t where t.innovation = ? and not exists (select 1 from deadline d where d.task = t.id)")
                .param(event.happening().innovation().value()).query(Standing.class).list()
                .forEach(task -> add(new TaskId(task.id()), Optional.ofNullable(task.due())));
    }

    /** What is past when a date is set is not told again, but for the overdue mark. */
    private void add(TaskId task, Optional<Instant> due) {
        due.ifPresent(date -> {
            var now = Instant.now(clock);
            var values = new ArrayList<Object>();
            AROUND_DUE.forEach((kind, distance) -> {
                var at = date.plus(distance);
                if (kind == Kind.DUE || kind == Kind.ESCALATION || at.isAfter(now)) {
                    values.addAll(List.of(task.value(), kind.name(), Timestamp.from(at)));
                }
            });
            jdbc.sql("insert into deadline (task, kind, at) values (?, ?, ?)" + ", (?, ?, ?)".repeat(values.size() / 3 - 1)).params(values).update();
        });
    }

    private void remove(TaskId task) {
        jdbc.sql("delete from deadline where task = ?").param(task.value()).update();
    }

    /** @return how many fired; those of cohorts that hold an event today sleep until tomorrow, and keep nobody else waiting */
    @Transactional
    public int fireDue() {
        var now = Instant.now(clock);
        var awake = jdbc.sql("select distinct t.cohort from deadline d join open_task t on t.id = d.task where d.fired_at is null and d.at <= ?")
                .param(Timestamp.from(now)).query(UUID.class).list().stream().filter(cohort -> !cohorts.isEventDay(new CohortId(cohort), now)).toList();
        return awake.isEmpty() ? 0 : (int) jdbc.sql("""
                select d.task, d.kind, t.innovation, t.region, t.cohort, t.due from deadline d join open_task t on t.id = d.task
                where d.fired_at is null and d.at <= :now and t.cohort in (:awake) order by d.at, d.task fetch first :most rows only""")
                .param("now", Timestamp.from(now)).param("awake", awake).param("most", AT_ONCE).query(Waiting.class).list().stream()
                .filter(row -> fire(row, now)).count();
    }

    private boolean fire(Waiting row, Instant now) {
        // The condition lets exactly one node have it.
        var mine = jdbc.sql("update deadline set fired_at = ? where task = ? and kind = ? and fired_at is null")
                .params(Timestamp.from(now), row.task(), row.kind().name()).update() == 1;
        if (mine && row.kind() == Kind.DUE) {
            jdbc.sql("update open_task set overdue = true, version = version + 1 where id = ?").param(row.task()).update();
        }
        if (mine) {
            publisher.publishEvent(new DeadlineReached(new TaskId(row.task()), new InnovationId(row.innovation()), new RegionId(row.region()),
                    new CohortId(row.cohort()), row.kind(), row.due(), now));
        }
        return mine;
    }

    record Standing(UUID id, Instant due) {}

    record Waiting(UUID task, Kind kind, UUID innovation, UUID region, UUID cohort, Instant due) {}
}
