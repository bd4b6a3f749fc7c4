package id.labinov.cohort;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agency;
import id.labinov.people.AgencyId;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a cohort, for which agency, and who came to its events. */
@Service
public class Participants {

    private final CohortRows cohorts;
    private final LabEventRows events;
    private final People people;
    private final Agencies agencies;
    private final AttendanceDays days;
    private final Regions regions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Participants(CohortRows cohorts, LabEventRows events, People people, Agencies agencies, AttendanceDays days, Regions regions,
            JdbcClient jdbc, Audit audit, Clock clock) {
        this.cohorts = cohorts;
        this.events = events;
        this.people = people;
        this.agencies = agencies;
        this.days = days;
        this.regions = regions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets a person take part for an agency, which takes part with it; said again, it moves the person to that agency.
     * @throws InvalidInput if person or agency is not of the cohort's region */
    @Transactional
    public void add(CohortId id, PersonId person, AgencyId agency, Actor by) {
        var cohort = cohort(id);
        if (people.roles(person, cohort.region()).isEmpty()) {
            throw InvalidInput.of("person", "cohort.participants.person-unknown");
        }
        addAgency(id, agency, by);
        var moved = jdbc.sql("update cohort_participant set agency = ? where cohort = ? and person = ?")
                .params(agency.value(), id.value(), person.value()).update();
        if (moved == 0) {
            jdbc.sql("insert into cohort_participant (cohort, person, agency) values (?, ?, ?)")
                    .params(id.value(), person.value(), agency.value()).update();
        }
        audit.record("participant-added", Optional.of(by.person().value()), Optional.of(cohort.region().value()), person.value(), id.toString());
    }

    /** Takes a person off the list; what was noted of attendance goes too. */
    @Transactional
    public void remove(CohortId id, PersonId person, Actor by) {
        for (var table : List.of("attendance", "attendance_day")) {
            jdbc.sql("delete from " + table + " where person = ? and event in (select id from lab_event where cohort = ?)")
                    .params(person.value(), id.value()).update();
        }
        jdbc.sql("delete from cohort_participant where cohort = ? and person = ?").params(id.value(), person.value()).update();
        audit.record("participant-removed", Optional.of(by.person().value()), Optional.of(cohort(id).region().value()), person.value(), id.toString());
    }

    /** Lets an agency take part, before any of its people is named. */
    @Transactional
    public void addAgency(CohortId id, AgencyId agency, Actor by) {
        var region = cohort(id).region();
        agencies.find(agency).map(Agency::region).filter(region::equals)
                .orElseThrow(() -> InvalidInput.of("agency", "cohort.participants.agency-unknown"));
        var there = jdbc.sql("select count(*) from cohort_agency where cohort = ? and agency = ?")
                .params(id.value(), agency.value()).query(Integer.class).single();
        if (there == 0) {
            jdbc.sql("insert into cohort_agency (cohort, agency) values (?, ?)").params(id.value(), agency.value()).update();
            audit.record("cohort-agency-added", Optional.of(by.person().value()), Optional.of(region.value()), id.value(), agency.toString());
        }
    }

    /** @throws InvalidInput while people of the agency take part */
    @Transactional
    public void removeAgency(CohortId id, AgencyId agency, Actor by) {
        var people = jdbc.sql("select count(*) from cohort_participant where cohort = ? and agency = ?")
                .params(id.value(), agency.value()).query(Integer.class).single();
        if (people > 0) {
            throw InvalidInput.of("agency", "cohort.agencies.has-people", people);
        }
        jdbc.sql("delete from cohort_agency where cohort = ? and agency = ?").params(id.value(), agency.value()).update();
        audit.record("cohort-agency-removed", Optional.of(by.person().value()), Optional.of(cohort(id).region().value()), id.value(), agency.toString());
    }

    /** Notes that people came or did not; the last word counts. On a day of the event it speaks of that day. */
    @Transactional
    public void note(EventId event, Collection<PersonId> persons, Presence presence, Actor by) {
        note(event, persons, presence, Optional.empty(), by);
    }

    @Transactional
    void note(EventId event, Collection<PersonId> persons, Presence presence, Optional<LocalDate> day, Actor by) {
        var held = events.find(event).orElseThrow(NotFound::new);
        var cohort = held.cohort();
        var meant = AttendanceDays.meant(held, day, LocalDate.ofInstant(clock.instant(), regions.zone(cohort(cohort).region())));
        persons.forEach(person -> days.note(held, person, meant, presence, by, Instant.now(clock)));
        var region = cohort(cohort).region().value();
        audit.record("attendance-noted", Optional.of(by.person().value()), Optional.of(region), event.value(), presence + " " + persons.size());
    }

    /** What was noted today, of an event of several days that is being held; empty for all others, where there is one word for the whole. */
    Optional<Map<PersonId, Presence>> noted(LabEvent event) {
        var today = LocalDate.ofInstant(clock.instant(), regions.zone(cohort(event.cohort()).region()));
        return Optional.of(today).filter(day -> event.days().size() > 1 && event.covers(day)).map(day -> days.on(event.id(), day));
    }

    /** What was noted at the events of a cohort, in one query. */
    public Map<EventId, Map<PersonId, Presence>> attendance(CohortId cohort) {
        var found = new HashMap<EventId, Map<PersonId, Presence>>();
        jdbc.sql("select event, person, presence from attendance where event in (select id from lab_event where cohort = ?)")
                .param(cohort.value()).query(Row.class).list()
                .forEach(row -> found.computeIfAbsent(new EventId(row.event()), id -> new HashMap<>()).put(new PersonId(row.person()), row.presence()));
        return found;
    }

    /** What was noted for one day of an event. */
    public Map<PersonId, Presence> on(EventId event, LocalDate day) {
        return days.on(event, day);
    }

    /** How many days of each event of the cohort people were there. */
    public Map<EventId, Map<PersonId, Integer>> daysPresent(CohortId cohort) {
        return days.present(events.of(cohort), attendance(cohort));
    }

    boolean present(EventId event, PersonId person) {
        return jdbc.sql("select count(*) from attendance where event = ? and person = ? and presence = ?")
                .params(event.value(), person.value(), Presence.PRESENT.name()).query(Integer.class).single() > 0;
    }

    private Cohort cohort(CohortId id) {
        return cohorts.find(id).orElseThrow(NotFound::new).cohort();
    }

    record Row(UUID event, UUID person, Presence presence) {}
}
