package id.labinov.journey.engine;

import static id.labinov.journey.engine.Columns.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Happening;
import id.labinov.journey.JourneyEvent;
import id.labinov.journey.StageEntered;
import id.labinov.journey.TaskId;
import id.labinov.journey.engine.CurrentAct.Unwritten;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The append-only {@code journey_event}: what is published is written, in the same transaction. */
@EngineComponent
class EventLog {

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT = """
            insert into journey_event (sequence, kind, act, innovation, region, cohort, agency, process_version, at, actor, actor_position,
              operator_for, cause, facilitated, practice, stage, visit, task, task_key, role, holder, outcome, due, undoes, detail)
            values\s""" + ROW;

    /** Two presses of one button lie no further apart. */
    private static final Duration TWICE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final CurrentActs acts;
    private final ApplicationEventPublisher publisher;
    private final ObjectMapper json;
    private final Clock clock;

    EventLog(JdbcClient jdbc, CurrentActs acts, ApplicationEventPublisher publisher, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    /** The instant of what happens now, as precise as both databases keep it. */
    Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    long append(JourneyRow journey, Function<Happening, JourneyEvent> what) {
        var act = acts.get();
        var sequence = act.number(journey.innovation(), this::numbers);
        var happening = new Happening(sequence, act.id, journey.innovation(), journey.region(), journey.cohort(), journey.agency(),
                journey.processVersion(), now(), act.by, act.cause, act.facilitated, journey.practice());
        var event = what.apply(happening);
        act.unwritten.add(new Unwritten(event, row(happening, event)));
        if (!act.gathers) {
            writeAll(act);
        }
        publisher.publishEvent(event);
        return sequence;
    }

    /** An act writes some five events; numbers that it does not need are lost, which no order minds. */
    private List<Long> numbers() {
        return jdbc.sql("select nextval('journey_event_sequence') as number from (values (1), (2), (3), (4), (5), (6), (7), (8)) ahead (n) order by number")
                .query(Long.class).list();
    }

    /** Writes the events of an act that are not written yet, in one statement. */
    void writeAll(CurrentAct act) {
        if (!act.unwritten.isEmpty()) {
            jdbc.sql(INSERT + (", " + ROW).repeat(act.unwritten.size() - 1)).params(act.unwritten.stream().flatMap(one -> one.row().stream()).toList()).update();
            act.unwritten.clear();
        }
    }

    private List<Object> row(Happening h, JourneyEvent event) {
        var c = EventColumns.of(event);
        return Arrays.asList(h.sequence(), event.getClass().getSimpleName(), value(h.act()), value(h.innovation()), value(h.region()),
                        value(h.cohort()), value(h.agency()), h.processVersion(), value(h.at()), value(h.by().map(Actor::person)),
                        value(h.by().flatMap(Actor::position)), value(h.by().flatMap(Actor::operatorFor)), value(h.cause()),
                        h.facilitated(), h.practice(), c.stage(), c.visit(), c.task(), c.taskKey(), c.role(), c.holder(), c.outcome(), value(c.due()),
                        c.undoes(), text(c.detail()));
    }

    private String text(Map<String, Object> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Visits so far that count: what was taken back does not. */
    int visits(JourneyRow journey, String stage) {
        // What this act already told and did not write yet counts too.
        var untold = acts.get().unwritten.stream().map(Unwritten::event).filter(StageEntered.class::isInstance).map(StageEntered.class::cast)
                .filter(entered -> entered.stage().equals(stage) && entered.happening().innovation().equals(journey.innovation()))
                .mapToInt(StageEntered::visit).max().orElse(0);
        return Math.max(untold, jdbc.sql("""
                select coalesce(max(e.visit), 0) from journey_event e where e.innovation = ? and e.cohort = ? and e.kind = 'StageEntered'
                  and e.stage = ? and not exists (select 1 from journey_event u where u.innovation = e.innovation and u.undoes = e.act)""")
                .params(value(journey.innovation()), value(journey.cohort()), stage).query(Integer.class).single());
    }

    /** What the path was sent back with a moment ago, if that was this person's act and nobody did anything since. */
    Optional<Map<String, Object>> justSentBack(InnovationId innovation, String reasonCode, PersonId by) {
        return jdbc.sql("""
                select e.detail from journey_event e where e.innovation = :innovation and e.kind = 'SentBack' and e.actor = :by and e.outcome = :code and e.at > :since
                  and e.act = (select l.act from journey_event l where l.innovation = :innovation
                    and l.sequence = (select max(sequence) from journey_event where innovation = :innovation))""")
                .param("innovation", innovation.value()).param("by", by.value()).param("code", reasonCode)
                .param("since", Timestamp.from(now().minus(TWICE))).query(String.class).optional().map(this::detail);
    }

    private Map<String, Object> detail(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this person's work on the task was noted since then. */
    boolean touched(TaskId task, PersonId person, Instant since) {
        return jdbc.sql("select count(*) from journey_event where task = ? and actor = ? and kind in ('TaskTouched', 'TaskHolderChanged') and at > ?")
                .params(task.value(), person.value(), Timestamp.from(since)).query(Long.class).single() > 0;
    }
}
