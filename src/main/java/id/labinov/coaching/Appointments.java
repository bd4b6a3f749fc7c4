package id.labinov.coaching;

import id.labinov.coaching.Booking.State;
import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings and sessions for calendars outside of the application. */
@Repository
public class Appointments {

    private static final String BOOKINGS = """
            select b.id, coalesce(b.entry, b.id) as entry, b.session, b.innovation, b.region, b.state, b.turn, b.starts_at, b.ends_at, b.booked_at, b.placed,
              b.version, s.title, s.starts_at as session_starts_at, s.ends_at as session_ends_at, s.mode, s.place, s.version as session_version
            from coaching_booking b join coaching_session s on s.id = b.session where\s""";

    private final JdbcClient jdbc;
    private final SessionRows sessions;

    Appointments(JdbcClient jdbc, SessionRows sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** A session as a coach's calendar sees it.
     * @param sequence grows with each change
     * @param booked how many come */
    public record Given(SessionId id, RegionId region, Optional<CohortId> cohort, int sequence, String title, Instant from, Instant until, String place,
            Set<PersonId> coaches, boolean stands, int booked) {}

    /** The booking as it stands now, whichever of its bookings is asked for; empty if it was wiped. */
    public Optional<Appointment> find(BookingId booking) {
        return jdbc.sql("select coalesce(entry, id) from coaching_booking where id = ?").param(booking.value()).query(UUID.class).optional().flatMap(entry ->
                appointments(jdbc.sql(BOOKINGS + "b.id = :entry or b.entry = :entry").param("entry", entry).query(Row.class).list()).stream().findFirst());
    }

    /** The innovation's newest booking in the session, as it stands now: it may have been moved to another. */
    public Optional<Appointment> find(SessionId session, InnovationId innovation) {
        return jdbc.sql("select id from coaching_booking where session = ? and innovation = ? order by turn desc fetch first 1 rows only")
                .params(session.value(), innovation.value()).query(UUID.class).optional().map(BookingId::new).flatMap(this::find);
    }

    /** What takes place and is not over before {@code from}, the soonest first. */
    public List<Appointment> of(Collection<InnovationId> innovations, Instant from) {
        return innovations.isEmpty() ? List.of() : appointments(jdbc.sql(BOOKINGS + "b.innovation in (:ids)")
                .param("ids", innovations.stream().map(InnovationId::value).toList()).query(Row.class).list()).stream()
                .filter(one -> one.stands() && one.until().isAfter(from)).sorted(Comparator.comparing(Appointment::from)).toList();
    }

    /** A session, also a cancelled one. */
    public Optional<Given> find(SessionId session) {
        return sessions.find(session).flatMap(one -> given(List.of(one)).stream().findFirst());
    }

    /** Sessions that a coach gives, in whichever region. */
    public List<Given> of(PersonId coach, Instant from, Instant until) {
        return given(sessions.of(List.of(coach), from, until));
    }

    private List<Given> given(List<CoachingSession> given) {
        var booked = booked(given.stream().map(CoachingSession::id).toList());
        return given.stream().map(one -> new Given(one.id(), one.region(), one.cohort(), one.version(), one.title(), one.startsAt(), one.endsAt(), one.place(),
                one.coaches(), !one.cancelled(), booked.getOrDefault(one.id().value(), 0L).intValue())).toList();
    }

    private Map<UUID, Long> booked(List<SessionId> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select session from coaching_booking where session in (:ids) and state in ('BOOKED', 'CALLED')")
                .param("ids", ids.stream().map(SessionId::value).toList()).query(UUID.class).list().stream()
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    /** A booking that took the place of another goes on with its entry. Belongs into the transaction that books. */
    void follow(BookingId moved, BookingId former) {
        jdbc.sql("update coaching_booking set entry = (select coalesce(f.entry, f.id) from coaching_booking f where f.id = ?) where id = ?")
                .params(former.value(), moved.value()).update();
    }

    /** So does one that comes after a cancelled one of the same session; one that was moved lives on elsewhere. */
    void followCancelled(Booking booking) {
        jdbc.sql("""
                select id from coaching_booking where session = ? and innovation = ? and id <> ? order by turn desc fetch first 1 rows only""")
                .params(booking.session().value(), booking.innovation().value(), booking.id().value()).query(UUID.class).optional()
                .filter(former -> jdbc.sql("select state from coaching_booking where id = ?").param(former).query(State.class).single() == State.CANCELLED)
                .ifPresent(former -> follow(booking.id(), new BookingId(former)));
    }

    private static List<Appointment> appointments(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Row::entry, LinkedHashMap::new, Collectors.toList())).values().stream().map(Appointments::one).toList();
    }

    /** Each booking counts for itself and for its changes, each session for its changes: nothing of that ever goes away or back. */
    private static Appointment one(List<Row> rows) {
        var now = rows.stream().max(Comparator.comparing(Row::open).thenComparing(Row::bookedAt).thenComparing(row -> row.id().toString())).orElseThrow();
        var bookings = rows.stream().mapToInt(row -> row.version() + 1).sum();
        var changes = rows.stream().collect(Collectors.toMap(Row::session, Row::sessionVersion, Math::max)).values().stream().mapToInt(version -> version).sum();
        return new Appointment(now.entry(), bookings + changes - 1, now.innovation(), now.region(), new SessionId(now.session()), now.title(),
                now.startsAt().orElse(now.sessionStartsAt()), now.endsAt().orElse(now.sessionEndsAt()), now.mode(), now.place(),
                now.startsAt().isPresent() ? Optional.empty() : Optional.of(now.turn()), now.stands(), rows.stream().anyMatch(Row::placed));
    }

    private record Row(UUID id, UUID entry, UUID session, InnovationId innovation, RegionId region, State state, int turn, Optional<Instant> startsAt,
            Optional<Instant> endsAt, Instant bookedAt, boolean placed, int version, String title, Instant sessionStartsAt, Instant sessionEndsAt,
            CoachingSession.Mode mode, String place, int sessionVersion) {

        boolean open() {
            return state != State.CANCELLED && state != State.MOVED;
        }

        boolean stands() {
            return state == State.BOOKED || state == State.CALLED;
        }
    }
}
