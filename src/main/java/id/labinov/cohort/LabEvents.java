package id.labinov.cohort;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.web.Conflict;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gatherings of a cohort: planned, changed, helped by named people. */
@Service
public class LabEvents {

    private final LabEventRows rows;
    private final CohortRows cohorts;
    private final JoinCodes codes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Audit audit;
    private final Clock clock;

    LabEvents(LabEventRows rows, CohortRows cohorts, JoinCodes codes, JdbcClient jdbc, ApplicationEventPublisher publisher, Audit audit, Clock clock) {
        this.rows = rows;
        this.cohorts = cohorts;
        this.codes = codes;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** The event whose code was typed, however it was written. */
    public Optional<LabEvent> byCode(String typed) {
        return typed.length() > 40 ? Optional.empty() : rows.byCode(JoinCodes.normalised(typed));
    }

    public Optional<LabEvent> find(EventId id) {
        return rows.find(id);
    }

    /** Publishes {@link EventPlanned}. */
    @Transactional
    public EventId add(CohortId cohort, EventPlanning event, Actor by) {
        check(cohort, event);
        var id = EventId.next();
        jdbc.sql("""
                insert into lab_event (id, cohort, name, starts_on, ends_on, mode, place, join_code, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 1)""")
                .params(id.value(), cohort.value(), event.name().strip(), event.from(), event.until(), event.mode().name(),
                        event.place().strip(), freeCode()).update();
        keepStages(id, event.stages());
        record("event-added", by, cohort, id);
        var held = cohorts.find(cohort).orElseThrow().cohort();
        publisher.publishEvent(new EventPlanned(event(id), held.region(), held.practice(), by, Instant.now(clock)));
        return id;
    }

    /** Publishes {@link EventMoved}.
     *  @param version that was read
     *  @throws Conflict if somebody changed the event since */
    @Transactional
    public void change(EventId id, EventPlanning event, int version, Actor by) {
        var before = event(id);
        check(before.cohort(), event);
        var changed = jdbc.sql("""
                update lab_event set name = ?, starts_on = ?, ends_on = ?, mode = ?, place = ?, version = version + 1
                where id = ? and version = ?""")
                .params(event.name().strip(), event.from(), event.until(), event.mode().name(), event.place().strip(), id.value(), version)
                .update();
        if (changed == 0) {
            throw new Conflict("cohort.event.changed-meanwhile");
        }
        jdbc.sql("delete from lab_event_stage where event = ?").param(id.value()).update();
        keepStages(id, event.stages());
        record("event-changed", by, before.cohort(), id);
        var after = event(id);
        if (!seen(before).equals(seen(after))) {
            var held = cohorts.find(before.cohort()).orElseThrow().cohort();
            publisher.publishEvent(new EventMoved(before, after, held.region(), held.practice(), by, Instant.now(clock)));
        }
    }

    /** Gives the event another join code: the old one, seen by too many, opens nothing any more. */
    @Transactional
    public void renewCode(EventId id, Actor by) {
        jdbc.sql("update lab_event set join_code = ? where id = ?").params(freeCode(), id.value()).update();
        record("event-code-renewed", by, event(id).cohort(), id);
    }

    /** People who may run the event besides managers, administrators and coaches of the region. */
    public Set<PersonId> helpers(EventId id) {
        return jdbc.sql("select person from lab_event_helper where event = ?").param(id.value()).query(UUID.class).list()
                .stream().map(PersonId::new).collect(Collectors.toSet());
    }

    @Transactional
    public void addHelper(EventId id, PersonId person, Actor by) {
        if (!helpers(id).contains(person)) {
            jdbc.sql("insert into lab_event_helper (event, person) values (?, ?)").params(id.value(), person.value()).update();
            record("event-helper-added", by, event(id).cohort(), id);
        }
    }

    @Transactional
    public void removeHelper(EventId id, PersonId person, Actor by) {
        jdbc.sql("delete from lab_event_helper where event = ? and person = ?").params(id.value(), person.value()).update();
        record("event-helper-removed", by, event(id).cohort(), id);
    }

    void removeAll(CohortId cohort) {
        for (var table : List.of("lab_event_stage", "lab_event_helper", "attendance", "attendance_day", "name_clash", "event_join")) {
            jdbc.sql("delete from " + table + " where event in (select id from lab_event where cohort = ?)").param(cohort.value()).update();
        }
        jdbc.sql("delete from lab_event where cohort = ?").param(cohort.value()).update();
    }

    /** What somebody who comes must know. */
    private static List<Object> seen(LabEvent event) {
        return List.of(event.name(), event.from(), event.until(), event.mode(), event.place());
    }

    private LabEvent event(EventId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    private void check(CohortId id, EventPlanning event) {
        var cohort = cohorts.find(id).orElseThrow(NotFound::new).cohort();
        new CohortChecks().needed("name", event.name(), 200).text("place", event.place(), 300).days("until", event.from(), event.until())
                .problemIf(!cohort.stages().containsAll(event.stages()), "stages", "cohort.event.stage-not-walked").passOrThrow();
    }

    private void keepStages(EventId id, List<String> stages) {
        var position = 0;
        for (var stage : stages.stream().distinct().toList()) {
            jdbc.sql("insert into lab_event_stage (event, stage, position) values (?, ?, ?)").params(id.value(), stage, position++).update();
        }
    }

    private String freeCode() {
        var code = codes.next();
        return rows.byCode(code).isPresent() ? freeCode() : code;
    }

    private void record(String action, Actor by, CohortId cohort, EventId id) {
        var region = cohorts.find(cohort).map(found -> found.cohort().region().value());
        audit.record(action, Optional.of(by.person().value()), region, id.value(), "");
    }
}
