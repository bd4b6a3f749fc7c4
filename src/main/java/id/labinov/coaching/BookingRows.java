package id.labinov.coaching;

import id.labinov.coaching.Booking.State;
import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings and the desks they hold, as rows. */
@Repository
class BookingRows {

    private final JdbcClient jdbc;

    BookingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Booking> find(BookingId id) {
        return jdbc.sql("select * from coaching_booking where id = ?").param(id.value()).query(Booking.class).optional();
    }

    /** In the order in which they are called: by time, walk-ins by turn, the waiting last. */
    List<Booking> of(SessionId session) {
        return jdbc.sql("""
                select * from coaching_booking where session = ? order by case when state = 'WAITING' then 1 else 0 end,
                case when starts_at is null then 1 else 0 end, starts_at, desk, turn""").param(session.value()).query(Booking.class).list();
    }

    /** The newest first. */
    List<Booking> of(InnovationId innovation) {
        return jdbc.sql("select * from coaching_booking where innovation = ? order by booked_at desc, id desc").param(innovation.value())
                .query(Booking.class).list();
    }

    /** What each of them has before it: booked or waiting. */
    List<Booking> open(Collection<InnovationId> innovations) {
        return innovations.isEmpty() ? List.of() : jdbc.sql("select * from coaching_booking where innovation in (:ids) and state in ('BOOKED', 'WAITING')")
                .param("ids", innovations.stream().map(InnovationId::value).toList()).query(Booking.class).list();
    }

    int nextTurn(SessionId session) {
        return jdbc.sql("select coalesce(max(turn), 0) + 1 from coaching_booking where session = ?").param(session.value()).query(Integer.class).single();
    }

    void insert(Booking booking) {
        jdbc.sql("""
                insert into coaching_booking (id, session, innovation, region, state, turn, desk, starts_at, ends_at, question, booked_by, booked_at,
                    placed, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(booking.id().value(), booking.session().value(), booking.innovation().value(), booking.region().value(), booking.state().name(),
                        booking.turn(), booking.desk().orElse(null), at(booking.startsAt()), at(booking.endsAt()), booking.question(),
                        booking.bookedBy().value(), Timestamp.from(booking.bookedAt()), booking.state() == State.BOOKED).update();
        hold(booking);
    }

    /** Gives a waiting booking its place. */
    void moveUp(Booking booking) {
        jdbc.sql("update coaching_booking set state = ?, desk = ?, starts_at = ?, ends_at = ?, placed = true, version = version + 1 where id = ?")
                .params(booking.state().name(), booking.desk().orElse(null), at(booking.startsAt()), at(booking.endsAt()), booking.id().value()).update();
        hold(booking);
    }

    /** Ends a booking: its desk is free again. */
    void end(BookingId id, State state, String reason, PersonId by, Instant at) {
        jdbc.sql("delete from coaching_slot where booking = ?").param(id.value()).update();
        jdbc.sql("update coaching_booking set state = ?, ended_by = ?, ended_at = ?, ended_reason = ?, version = version + 1 where id = ?")
                .params(state.name(), by.value(), Timestamp.from(at), reason, id.value()).update();
    }

    /** The coach has called it, or has taken that back: its desk stays its own. */
    void call(BookingId id, State state) {
        jdbc.sql("update coaching_booking set state = ?, version = version + 1 where id = ?").params(state.name(), id.value()).update();
    }

    private void hold(Booking booking) {
        if (booking.startsAt().isPresent()) {
            jdbc.sql("insert into coaching_slot (session, desk, starts_at, booking) values (?, ?, ?, ?)")
                    .params(booking.session().value(), booking.desk().orElseThrow(), Timestamp.from(booking.startsAt().get()), booking.id().value()).update();
        }
    }

    /** Which desk is taken when. */
    List<Taken> taken(Collection<SessionId> sessions) {
        return sessions.isEmpty() ? List.of() : jdbc.sql("select session, desk, starts_at from coaching_slot where session in (:ids)")
                .param("ids", sessions.stream().map(SessionId::value).toList()).query(Taken.class).list();
    }

    /** How many places each session has given out. */
    List<Given> given(Collection<SessionId> sessions) {
        return sessions.isEmpty() ? List.of() : jdbc.sql("""
                select session, sum(case when state = 'WAITING' then 0 else 1 end) as booked, sum(case when state = 'WAITING' then 1 else 0 end) as waiting
                from coaching_booking where session in (:ids) and state in ('BOOKED', 'CALLED', 'WAITING') group by session""")
                .param("ids", sessions.stream().map(SessionId::value).toList()).query(Given.class).list();
    }

    private static Timestamp at(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }

    record Taken(UUID session, int desk, Instant startsAt) {}

    record Given(UUID session, int booked, int waiting) {}
}
