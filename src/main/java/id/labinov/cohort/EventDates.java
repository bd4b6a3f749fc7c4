package id.labinov.cohort;

import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events for calendars outside of the application. */
@Repository
public class EventDates {

    private static final UUID NOTHING = new UUID(0, 0);

    private static final String EVENTS = """
            select e.id, e.cohort, c.region, e.name, e.starts_on, e.ends_on, e.mode, e.place, e.version, c.practice
            from lab_event e join cohort c on c.id = e.cohort where\s""";

    private final JdbcClient jdbc;

    EventDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An event with what a calendar needs.
     * @param version grows with each change */
    public record EventDate(EventId id, CohortId cohort, RegionId region, String name, LocalDate startsOn, LocalDate endsOn, LabEvent.Mode mode, String place,
            int version, boolean practice) {}

    public Optional<EventDate> find(EventId id) {
        return jdbc.sql(EVENTS + "e.id = ?").param(id.value()).query(EventDate.class).optional();
    }

    /** Those that the person takes part in, helps with, coaches or manages, and that are not over before that day; no practice. */
    public List<EventDate> of(CurrentPerson me, LocalDate from) {
        return jdbc.sql(EVENTS + """
                c.region in (:regions) and e.ends_on >= :from and not c.practice and (c.region in (:run)
                  or e.cohort in (select p.cohort from cohort_participant p where p.person = :me) or e.id in (select h.event from lab_event_helper h where h.person = :me))
                order by e.starts_on, e.id""").param("from", from).param("me", me.id().value()).param("regions", ids(me.regions().stream()))
                .param("run", ids(me.regions().stream().filter(region -> me.hasAny(region, Role.MANAGER, Role.COACH)))).query(EventDate.class).list();
    }

    /** Never an empty list, which SQL does not know. */
    private static List<UUID> ids(Stream<RegionId> regions) {
        return Stream.concat(Stream.of(NOTHING), regions.map(RegionId::value)).toList();
    }
}
