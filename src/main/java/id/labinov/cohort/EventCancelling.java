package id.labinov.cohort;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.Regions;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calling off a gathering. Of what was held something is known, and it stays. */
@Component
class EventCancelling {

    private final LabEvents events;
    private final Cohorts cohorts;
    private final Regions regions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Audit audit;
    private final Clock clock;

    EventCancelling(LabEvents events, Cohorts cohorts, Regions regions, JdbcClient jdbc, ApplicationEventPublisher publisher, Audit audit, Clock clock) {
        this.events = events;
        this.cohorts = cohorts;
        this.regions = regions;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether it is still to come: nobody was noted as there, nothing was photographed, and its last day is not over. */
    boolean possible(LabEvent event) {
        var today = LocalDate.ofInstant(Instant.now(clock), regions.zone(cohort(event).region()));
        return !event.until().isBefore(today) && List.of("attendance", "attendance_day", "event_photo").stream().noneMatch(table ->
                jdbc.sql("select count(*) from " + table + " where event = ?").param(event.id().value()).query(Integer.class).single() > 0);
    }

    /** Publishes {@link EventCancelled}.
     * @throws Refused if it was held already; @throws InvalidInput without a reason */
    @Transactional
    void cancel(EventId id, String reason, Actor by) {
        new CohortChecks().needed("reason", reason, 500).passOrThrow();
        jdbc.sql("select id from lab_event where id = ? for update").param(id.value()).query(UUID.class).optional().orElseThrow(NotFound::new);
        var event = events.find(id).orElseThrow(NotFound::new);
        if (!possible(event)) {
            throw new Refused("cohort.cancel.held");
        }
        var cohort = cohort(event);
        publisher.publishEvent(new EventCancelled(event, events.helpers(id), reason.strip(), cohort.region(), cohort.practice(), by, Instant.now(clock)));
        remove(id);
        audit.record("event-cancelled", Optional.of(by.person().value()), Optional.of(cohort.region().value()), id.value(), event.name());
    }

    private void remove(EventId id) {
        jdbc.sql("update cohort_material set event = null where event = ?").param(id.value()).update();
        for (var table : List.of("lab_event_stage", "lab_event_helper", "name_clash", "event_join")) {
            jdbc.sql("delete from " + table + " where event = ?").param(id.value()).update();
        }
        jdbc.sql("delete from lab_event where id = ?").param(id.value()).update();
    }

    private Cohort cohort(LabEvent event) {
        return cohorts.find(event.cohort()).orElseThrow(NotFound::new);
    }
}
