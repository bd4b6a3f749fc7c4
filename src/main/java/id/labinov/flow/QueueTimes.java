package id.labinov.flow;

import id.labinov.journey.TaskId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom tasks of one stage wait. Rows of visits keep sums of all roles only, so the tasks themselves are read, of this stage alone. */
@Component
class QueueTimes {

    private final JdbcClient jdbc;

    QueueTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param role as logs write it
     *  @param total of its tasks, overlaps added */
    record Queue(String role, Duration total, Duration queued) {

        OptionalDouble share() {
            return Numbers.share(queued, total);
        }
    }

    /** The role for which most time was waited in visits that overlap the period; empty where nobody was waited for. */
    Optional<Queue> longest(FlowAsk ask, String stage) {
        var tasks = new LinkedHashMap<TaskId, TaskRow>();
        var visits = new HashMap<TaskId, Span>();
        var holdings = new HashMap<TaskId, List<Holding>>();
        jdbc.sql("select t.*, h.number, h.person, h.from_at, h.to_at, v.entered, v.left_at from stage_visit v join task_fact t on t.visit = v.id"
                + " left join holding h on h.task = t.task where " + ask.scope().condition() + " and v.stage = :stage and v.entered < :asOf"
                + " and (v.left_at is null or v.left_at > :from) and t.created <= :asOf order by t.created, t.task, h.number").params(ask.scope().parameters())
                .param("stage", stage).param("from", Timestamp.from(ask.period().from())).param("asOf", Timestamp.from(ask.period().asOf())).query(row -> {
                    var task = ProjectionReader.task(row);
                    tasks.put(task.task(), task);
                    visits.put(task.task(), new Span(ProjectionReader.instant(row, "entered").orElseThrow(), ProjectionReader.instant(row, "left_at").orElse(Span.NOT_YET)));
                    if (row.getObject("person") != null) {
                        holdings.computeIfAbsent(task.task(), id -> new ArrayList<>()).add(ProjectionReader.holding(row).holding());
                    }
                });
        var queues = new HashMap<String, Queue>();
        tasks.forEach((id, row) -> queues.merge(row.role(), queue(row.fact(holdings.getOrDefault(id, List.of())), visits.get(id), ask.period()), QueueTimes::both));
        return queues.values().stream().filter(queue -> !queue.queued().isZero()).max(Comparator.comparing(Queue::queued).thenComparing(Queue::role));
    }

    private static Queue queue(TaskFact task, Span stay, Period period) {
        var known = task.knownAt(period.asOf());
        var visit = stay.until(period.asOf());
        var life = known.life().within(visit);
        var held = Spans.unionLength(known.held(period.asOf()).stream().map(span -> span.within(visit)).toList(), TimeMeasure.CALENDAR);
        return new Queue(task.role(), life.length(), life.length().minus(held));
    }

    private static Queue both(Queue one, Queue other) {
        return new Queue(one.role(), one.total().plus(other.total()), one.queued().plus(other.queued()));
    }
}
