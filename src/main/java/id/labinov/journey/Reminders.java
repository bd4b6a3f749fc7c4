package id.labinov.journey;

import id.labinov.people.Actor;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminders by hand: kept beside the task, and published for whoever brings them to the person. */
@Component
class Reminders {

    /** Whoever is reminded every hour stops reading. */
    private static final Duration PAUSE = Duration.ofHours(20);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Conflict if somebody reminded already since yesterday */
    @Transactional
    void remind(OpenTask task, Actor by) {
        var now = Instant.now(clock);
        var recently = jdbc.sql("select count(*) from task_reminder where task = :task and at > :since").param("task", task.id().value())
                .param("since", Timestamp.from(now.minus(PAUSE))).query(Integer.class).single();
        if (recently > 0) {
            throw new Conflict("journey.conflict.reminded");
        }
        jdbc.sql("insert into task_reminder (id, task, person, at) values (:id, :task, :person, :at)").param("id", Ids.next())
                .param("task", task.id().value()).param("person", by.person().value()).param("at", Timestamp.from(now)).update();
        events.publishEvent(new TaskReminded(task, by, now));
    }

    /** When each task was last reminded of, in one query. */
    Map<TaskId, Instant> last(Collection<OpenTask> tasks) {
        var last = new HashMap<TaskId, Instant>();
        if (!tasks.isEmpty()) {
            jdbc.sql("select task, max(at) as at from task_reminder where task in (:tasks) group by task")
                    .param("tasks", tasks.stream().map(task -> task.id().value()).toList())
                    .query(row -> {
                        last.put(new TaskId(row.getObject("task", UUID.class)), row.getTimestamp("at").toInstant());
                    });
        }
        return last;
    }
}
