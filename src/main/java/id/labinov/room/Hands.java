package id.labinov.room;

import id.labinov.cohort.CohortWiped;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Raised hands. Each act is one statement that only fits what it found: of two at once the second finds nothing left to do. */
@Service
class Hands {

    static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Hands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Longest waiting first; rows that were ended stay in the table. */
    List<Hand> waiting(LabEvent event) {
        return jdbc.sql("select * from room_hand where event = ? and open_for is not null order by raised_at, id").param(event.id().value()).query(Hands::map).list();
    }

    Optional<Hand> of(LabEvent event, InnovationId innovation) {
        return jdbc.sql("select * from room_hand where event = ? and open_for = ?").params(event.id().value(), innovation.value()).query(Hands::map).optional();
    }

    /** A hand that is up stays up: whoever of the team asks again changes nothing. */
    void raise(LabEvent event, InnovationId innovation, String typed, Actor by) {
        var question = typed.replaceAll("\\s+", " ").strip();
        if (question.length() > LONGEST || question.indexOf('\0') >= 0) {
            throw InvalidInput.of("question", "room.wall.too-long", LONGEST);
        }
        if (of(event, innovation).isPresent()) {
            return;
        }
        try {
            jdbc.sql("insert into room_hand (id, event, cohort, innovation, open_for, person, question, raised_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(HandId.next().value(), event.id().value(), event.cohort().value(), innovation.value(), innovation.value(),
                            by.person().value(), question, now()).update();
        } catch (DuplicateKeyException raisedThisMoment) {
            // Somebody else of the team did: it is up.
        }
    }

    void withdraw(LabEvent event, InnovationId innovation, Actor by) {
        of(event, innovation).ifPresent(hand -> end(hand.id(), "WITHDRAWN", by));
    }

    /** @return who helps: the person, unless somebody was faster
     *  @throws NotFound if it is no longer up */
    PersonId take(LabEvent event, HandId id, Actor by) {
        jdbc.sql("update room_hand set helper = ?, taken_at = ? where id = ? and event = ? and helper is null and open_for is not null")
                .params(by.person().value(), now(), id.value(), event.id().value()).update();
        return must(event, id).helper().orElseThrow(NotFound::new);
    }

    /** Notes the hand as helped, by whoever says so if nobody had taken it. */
    void done(LabEvent event, HandId id, Actor by) {
        take(event, id, by);
        end(id, "HELPED", by);
    }

    private void end(HandId id, String outcome, Actor by) {
        jdbc.sql("update room_hand set open_for = null, ended_at = ?, ended_by = ?, outcome = ? where id = ? and open_for is not null")
                .params(now(), by.person().value(), outcome, id.value()).update();
    }

    private Hand must(LabEvent event, HandId id) {
        return waiting(event).stream().filter(hand -> hand.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    @EventListener
    void on(CohortWiped wiped) {
        jdbc.sql("delete from room_hand where cohort = ?").param(wiped.cohort().value()).update();
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }

    private static Hand map(ResultSet row, int number) throws SQLException {
        return new Hand(new HandId(row.getObject("id", UUID.class)), new InnovationId(row.getObject("innovation", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)), row.getString("question"), row.getTimestamp("raised_at").toInstant(),
                Optional.ofNullable(row.getObject("helper", UUID.class)).map(PersonId::new));
    }
}
