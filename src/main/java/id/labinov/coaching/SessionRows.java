package id.labinov.coaching;

import id.labinov.cohort.CohortId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions as rows, with who gives them. */
@Repository
class SessionRows {

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CoachingSession> find(SessionId id) {
        return whole(jdbc.sql("select * from coaching_session where id = ?").param(id.value()).query(Row.class).list()).stream().findFirst();
    }

    /** Holds the row until the transaction ends: bookings of one session come one after the other. */
    Optional<CoachingSession> lock(SessionId id) {
        return whole(jdbc.sql("select * from coaching_session where id = ? for update").param(id.value()).query(Row.class).list()).stream().findFirst();
    }

    /** Not cancelled ones that end after {@code from} and begin before {@code until}, the soonest first. */
    List<CoachingSession> between(Collection<RegionId> regions, Instant from, Instant until) {
        return regions.isEmpty() ? List.of() : whole(jdbc.sql("""
                select * from coaching_session where region in (:regions) and ends_at > :from and starts_at < :until and cancelled_at is null
                order by starts_at, id""").param("regions", regions.stream().map(RegionId::value).toList())
                .param("from", Timestamp.from(from)).param("until", Timestamp.from(until)).query(Row.class).list());
    }

    /** Those that are over or cancelled, the newest first. */
    List<CoachingSession> past(Collection<RegionId> regions, Instant now, int limit) {
        return regions.isEmpty() ? List.of() : whole(jdbc.sql("""
                select * from coaching_session where region in (:regions) and (ends_at <= :now or cancelled_at is not null)
                order by starts_at desc, id fetch first :limit rows only""").param("regions", regions.stream().map(RegionId::value).toList())
                .param("now", Timestamp.from(now)).param("limit", limit).query(Row.class).list());
    }

    /** Where a coach is expected in that time, whichever the region. */
    List<CoachingSession> of(Collection<PersonId> coaches, Instant from, Instant until) {
        return coaches.isEmpty() ? List.of() : whole(jdbc.sql("""
                select * from coaching_session where cancelled_at is null and ends_at > :from and starts_at < :until
                and id in (select session from coaching_session_coach where person in (:coaches)) order by starts_at, id""")
                .param("coaches", coaches.stream().map(PersonId::value).toList()).param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until)).query(Row.class).list());
    }

    void insert(CoachingSession session, PersonId by, Instant at) {
        jdbc.sql("""
                insert into coaching_session (id, region, cohort, series, title, starts_at, ends_at, mode, place, slot_minutes, desks, capacity,
                    stages, offered_by, offered_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(session.id().value(), session.region().value(), session.cohort().map(CohortId::value).orElse(null), session.series(),
                        session.title(), Timestamp.from(session.startsAt()), Timestamp.from(session.endsAt()), session.mode().name(), session.place(),
                        session.slotMinutes(), session.desks(), session.capacity(), String.join(",", session.stages()), by.value(), Timestamp.from(at)).update();
        giveTo(session.id(), session.coaches());
    }

    /** @return whether the version was still the one that was read */
    boolean update(CoachingSession session, int version) {
        var changed = jdbc.sql("""
                update coaching_session set cohort = ?, title = ?, starts_at = ?, ends_at = ?, mode = ?, place = ?, slot_minutes = ?, desks = ?,
                    capacity = ?, stages = ?, version = version + 1 where id = ? and version = ?""")
                .params(session.cohort().map(CohortId::value).orElse(null), session.title(), Timestamp.from(session.startsAt()),
                        Timestamp.from(session.endsAt()), session.mode().name(), session.place(), session.slotMinutes(), session.desks(),
                        session.capacity(), String.join(",", session.stages()), session.id().value(), version).update();
        jdbc.sql("delete from coaching_session_coach where session = ?").param(session.id().value()).update();
        giveTo(session.id(), session.coaches());
        return changed == 1;
    }

    void cancel(SessionId id, String reason, Instant at) {
        jdbc.sql("update coaching_session set cancelled_at = ?, cancel_reason = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(at), reason, id.value()).update();
    }

    private void giveTo(SessionId id, Set<PersonId> coaches) {
        coaches.forEach(coach -> jdbc.sql("insert into coaching_session_coach (session, person) values (?, ?)").params(id.value(), coach.value()).update());
    }

    private List<CoachingSession> whole(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var coaches = new HashMap<UUID, Set<PersonId>>();
        jdbc.sql("select session, person from coaching_session_coach where session in (:ids)").param("ids", rows.stream().map(Row::id).toList())
                .query(row -> {
                    coaches.computeIfAbsent(row.getObject(1, UUID.class), none -> new HashSet<>()).add(new PersonId(row.getObject(2, UUID.class)));
                });
        return rows.stream().map(row -> row.session(coaches)).toList();
    }

    private record Row(UUID id, RegionId region, Optional<CohortId> cohort, UUID series, String title, Instant startsAt, Instant endsAt,
            CoachingSession.Mode mode, String place, int slotMinutes, int desks, int capacity, String stages, Optional<Instant> cancelledAt,
            Optional<String> cancelReason, int version) {

        CoachingSession session(Map<UUID, Set<PersonId>> coaches) {
            return new CoachingSession(new SessionId(id), region, cohort, series, title, startsAt, endsAt, mode, place, slotMinutes, desks, capacity,
                    Arrays.stream(stages.split(",")).filter(stage -> !stage.isEmpty()).toList(), cancelledAt, cancelReason,
                    Set.copyOf(coaches.getOrDefault(id, Set.of())), version);
        }
    }
}
