package id.labinov.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What an innovation waited for during a visit: worked (somebody held a task), queued (a task was open, nobody held one), engine (none was open).
 * @param courts in whose court the ball was, by role; they overlap and need not add up */
record VisitTime(Duration duration, Duration worked, Duration queued, Duration engine, Map<String, Duration> courts) {

    static final VisitTime NONE = new VisitTime(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Map.of());

    /** Tasks are cut to the visit: a decision beside the path may outlive it, see {@link Obligation}. */
    static VisitTime of(StageVisit visit, Instant asOf, TimeMeasure measure) {
        if (measure == TimeMeasure.CALENDAR && visit.settled().isPresent()) {
            return visit.settled().get().time(visit.duration(asOf));
        }
        var stay = visit.stay().until(asOf);
        var open = visit.tasks().stream().map(task -> task.life().within(stay)).toList();
        var held = visit.tasks().stream().flatMap(task -> task.held(asOf).stream()).map(span -> span.within(stay)).toList();
        var duration = measure.of(stay);
        var busy = Spans.unionLength(open, measure);
        var worked = Spans.unionLength(held, measure);
        return new VisitTime(duration, worked, busy.minus(worked), duration.minus(busy), courts(visit.tasks(), stay, measure));
    }

    static VisitTime sum(Collection<StageVisit> visits, Instant asOf, TimeMeasure measure) {
        return visits.stream().map(visit -> of(visit, asOf, measure)).reduce(NONE, VisitTime::plus);
    }

    VisitTime plus(VisitTime other) {
        var both = new TreeMap<>(courts);
        other.courts.forEach((role, time) -> both.merge(role, time, Duration::plus));
        return new VisitTime(duration.plus(other.duration), worked.plus(other.worked), queued.plus(other.queued), engine.plus(other.engine), both);
    }

    /** The share of time somebody had it in hand. */
    OptionalDouble flowEfficiency() {
        return Numbers.share(worked, duration);
    }

    private static Map<String, Duration> courts(List<TaskFact> tasks, Span stay, TimeMeasure measure) {
        var courts = new TreeMap<String, Duration>();
        tasks.stream().map(TaskFact::role).distinct().forEach(role -> courts.put(role, Spans.unionLength(
                tasks.stream().filter(task -> task.role().equals(role)).map(task -> task.life().within(stay)).toList(), measure)));
        return courts;
    }
}
