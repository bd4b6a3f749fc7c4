package id.labinov.cohort;

import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came to events, and on which of their days. */
@Component
class AttendanceDays {

    private static final String SHEET = "SHEET";

    private final JdbcClient jdbc;

    AttendanceDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days that a note speaks of: the one that was said, else today, else the whole event when it is noted before or afterwards. */
    static List<LocalDate> meant(LabEvent event, Optional<LocalDate> said, LocalDate today) {
        return said.filter(event::covers).or(() -> Optional.of(today).filter(event::covers)).map(List::of).orElseGet(event::days);
    }

    /** Notes the days, and the last word about the event as a whole; of those who take part only. */
    void note(LabEvent event, PersonId person, List<LocalDate> days, Presence presence, Actor by, Instant at) {
        whole(event, person, presence, by, at);
        days.forEach(day -> day(event, person, day, presence, null));
    }

    /** The same for one day, read from its signed sheet. */
    void signed(LabEvent event, PersonId person, LocalDate day, Actor by, Instant at) {
        day(event, person, day, Presence.PRESENT, SHEET);
        // The sheet of an earlier day says nothing against a later one.
        whole(event, person, latest(event.id(), person).orElse(Presence.PRESENT), by, at);
    }

    private void whole(LabEvent event, PersonId person, Presence presence, Actor by, Instant at) {
        jdbc.sql("""
                merge into attendance a using (select p.person from cohort_participant p where p.cohort = ? and p.person = ?) s
                on (a.event = ? and a.person = s.person)
                when matched then update set presence = ?, noted_by = ?, noted_at = ?
                when not matched then insert (event, person, presence, noted_by, noted_at) values (?, s.person, ?, ?, ?)""")
                .params(event.cohort().value(), person.value(), event.id().value(), presence.name(), by.person().value(), Timestamp.from(at),
                        event.id().value(), presence.name(), by.person().value(), Timestamp.from(at)).update();
    }

    private void day(LabEvent event, PersonId person, LocalDate day, Presence presence, String source) {
        jdbc.sql("""
                merge into attendance_day a using (select p.person from cohort_participant p where p.cohort = ? and p.person = ?) s
                on (a.event = ? and a.person = s.person and a.held_on = ?)
                when matched then update set presence = ?, source = cast(? as varchar(10))
                when not matched then insert (event, person, held_on, presence, source) values (?, s.person, ?, ?, cast(? as varchar(10)))""")
                .params(Arrays.asList(event.cohort().value(), person.value(), event.id().value(), day, presence.name(), source, event.id().value(), day,
                        presence.name(), source)).update();
    }

    /** Who signed the sheet of any day. */
    Set<PersonId> signed(EventId event) {
        return jdbc.sql("select distinct person from attendance_day where event = ? and source = ?").params(event.value(), SHEET)
                .query(UUID.class).list().stream().map(PersonId::new).collect(Collectors.toSet());
    }

    /** Who signed the sheet of that day. */
    Set<PersonId> signed(EventId event, LocalDate day) {
        return jdbc.sql("select person from attendance_day where event = ? and held_on = ? and source = ?").params(event.value(), day, SHEET)
                .query(UUID.class).list().stream().map(PersonId::new).collect(Collectors.toSet());
    }

    /** What was noted for one day. */
    Map<PersonId, Presence> on(EventId event, LocalDate day) {
        var noted = new HashMap<PersonId, Presence>();
        jdbc.sql("select person, presence from attendance_day where event = ? and held_on = ?").params(event.value(), day)
                .query(row -> {
                    noted.put(new PersonId(row.getObject(1, UUID.class)), Presence.valueOf(row.getString(2)));
                });
        return noted;
    }

    /** Forgets what was noted for some days.
     * @return what is then the last word about the event: that of the latest other day, if there is one */
    Optional<Presence> forget(EventId event, PersonId person, List<LocalDate> days) {
        days.forEach(day -> jdbc.sql("delete from attendance_day where event = ? and person = ? and held_on = ?").params(event.value(), person.value(), day).update());
        return latest(event, person);
    }

    /** What was noted of the latest day. */
    Optional<Presence> latest(EventId event, PersonId person) {
        return jdbc.sql("select presence from attendance_day where event = ? and person = ? order by held_on desc fetch first 1 rows only")
                .params(event.value(), person.value()).query(String.class).optional().map(Presence::valueOf);
    }

    /** How many days of each event people were there. */
    Map<EventId, Map<PersonId, Integer>> present(List<LabEvent> events, Map<EventId, Map<PersonId, Presence>> noted) {
        var days = new HashMap<EventId, Map<PersonId, Integer>>();
        for (var event : events) {
            noted.getOrDefault(event.id(), Map.of()).forEach((person, presence) -> {
                if (presence == Presence.PRESENT) {
                    days.computeIfAbsent(event.id(), id -> new HashMap<>()).put(person, event.days().size());
                }
            });
            counted(event.id()).forEach(row -> days.computeIfAbsent(event.id(), id -> new HashMap<>()).put(new PersonId(row.person()), row.days()));
        }
        return days;
    }

    private List<Row> counted(EventId event) {
        return jdbc.sql("""
                select person, cast(sum(case when presence = 'PRESENT' then 1 else 0 end) as int) as days
                from attendance_day where event = ? group by person""").param(event.value()).query(Row.class).list();
    }

    record Row(UUID person, int days) {}
}
