package id.labinov.cohort;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was noted of who came to an event. */
@Service
public class Attendance {

    private final CohortRows cohorts;
    private final LabEventRows events;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Attendance(CohortRows cohorts, LabEventRows events, JdbcClient jdbc, Audit audit, Clock clock) {
        this.cohorts = cohorts;
        this.events = events;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets stand again what stood before a note, while that is still the last word.
     * @param until when it had been noted; whatever was noted later stays
     * @return whether it was taken back */
    @Transactional
    public boolean takeBack(EventId event, PersonId person, Presence noted, Instant until, Optional<Presence> before, Actor by) {
        var changed = before.isPresent()
                ? jdbc.sql("update attendance set presence = ?, noted_by = ?, noted_at = ? where event = ? and person = ? and presence = ? and noted_at <= ?")
                        .params(before.get().name(), by.person().value(), Timestamp.from(Instant.now(clock)), event.value(), person.value(), noted.name(),
                                Timestamp.from(until)).update()
                : jdbc.sql("delete from attendance where event = ? and person = ? and presence = ? and noted_at <= ?")
                        .params(event.value(), person.value(), noted.name(), Timestamp.from(until)).update();
        if (changed > 0) {
            record(event, person, by);
        }
        return changed > 0;
    }

    /** Nothing is noted of the person any more. */
    @Transactional
    public void clear(EventId event, PersonId person, Actor by) {
        if (jdbc.sql("delete from attendance where event = ? and person = ?").params(event.value(), person.value()).update() > 0) {
            record(event, person, by);
        }
    }

    private void record(EventId event, PersonId person, Actor by) {
        var cohort = events.find(event).orElseThrow(NotFound::new).cohort();
        audit.record("attendance-taken-back", Optional.of(by.person().value()),
                cohorts.find(cohort).map(found -> found.cohort().region().value()), event.value(), person.toString());
    }
}
