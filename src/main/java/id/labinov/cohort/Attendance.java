package id.labinov.cohort;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and takes back what was noted of who came to an event. */
@Service
public class Attendance {

    private final CohortRows cohorts;
    private final LabEventRows events;
    private final AttendanceDays days;
    private final Regions regions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Attendance(CohortRows cohorts, LabEventRows events, AttendanceDays days, Regions regions, JdbcClient jdbc, Audit audit, Clock clock) {
        this.cohorts = cohorts;
        this.events = events;
        this.days = days;
        this.regions = regions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was noted of some people at one event. */
    public Map<PersonId, Presence> noted(EventId event, Collection<PersonId> persons) {
        var found = new HashMap<PersonId, Presence>();
        if (!persons.isEmpty()) {
            jdbc.sql("select event, person, presence from attendance where event = :event and person in (:persons)").param("event", event.value())
                    .param("persons", persons.stream().map(PersonId::value).toList()).query(Participants.Row.class).list()
                    .forEach(row -> found.put(new PersonId(row.person()), row.presence()));
        }
        return found;
    }

    /** Lets stand again what stood before a note, while that is still the last word.
     * @param until when it had been noted; whatever was noted later stays
     * @param before of an event of one day; of others, what the other days say
     * @return whether it was taken back */
    @Transactional
    public boolean takeBack(EventId id, PersonId person, Presence noted, Instant until, Optional<Presence> before, Actor by) {
        var still = jdbc.sql("select count(*) from attendance where event = ? and person = ? and presence = ? and noted_at <= ?")
                .params(id.value(), person.value(), noted.name(), Timestamp.from(until)).query(Integer.class).single();
        if (still == 0) {
            return false;
        }
        var event = events.find(id).orElseThrow(NotFound::new);
        var meant = meant(event);
        var other = days.forget(id, person, meant);
        if (before.isPresent() && meant.size() == event.days().size()) {
            days.note(event, person, meant, before.get(), by, Instant.now(clock));
        } else {
            lastWord(event, person, other, by);
        }
        record(event, person, by);
        return true;
    }

    /** Nothing is noted of the person any more: of an event of several days, for today. */
    @Transactional
    public void clear(EventId id, PersonId person, Actor by) {
        var event = events.find(id).orElseThrow(NotFound::new);
        lastWord(event, person, days.forget(id, person, meant(event)), by);
        record(event, person, by);
    }

    /** Nothing is noted of that day any more. */
    void forget(LabEvent event, PersonId person, LocalDate day, Actor by) {
        lastWord(event, person, days.forget(event.id(), person, List.of(day)), by);
    }

    /** Did not come on that day. Whoever came on a later one came to the event all the same. */
    void absent(LabEvent event, PersonId person, LocalDate day, Actor by) {
        days.note(event, person, List.of(day), Presence.ABSENT, by, Instant.now(clock));
        days.latest(event.id(), person).ifPresent(last -> lastWord(event, person, Optional.of(last), by));
    }

    private void lastWord(LabEvent event, PersonId person, Optional<Presence> other, Actor by) {
        if (other.isPresent()) {
            days.note(event, person, List.of(), other.get(), by, Instant.now(clock));
        } else {
            jdbc.sql("delete from attendance where event = ? and person = ?").params(event.id().value(), person.value()).update();
        }
    }

    private List<LocalDate> meant(LabEvent event) {
        var region = cohorts.find(event.cohort()).orElseThrow(NotFound::new).cohort().region();
        return AttendanceDays.meant(event, Optional.empty(), LocalDate.ofInstant(Instant.now(clock), regions.zone(region)));
    }

    private void record(LabEvent event, PersonId person, Actor by) {
        audit.record("attendance-taken-back", Optional.of(by.person().value()),
                cohorts.find(event.cohort()).map(found -> found.cohort().region().value()), event.id().value(), person.toString());
    }
}
