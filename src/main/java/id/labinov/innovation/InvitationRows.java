package id.labinov.innovation;

import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.PersonId;
import id.labinov.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers to join or lead a team that wait for an answer. */
@Repository
class InvitationRows {

    /** @param person empty for a link that whoever holds it may use */
    record Invitation(UUID id, InnovationId innovation, Optional<PersonId> person, TeamRole role, Instant offeredAt, PersonId offeredBy,
            Instant expiresAt) {}

    private static final String OPEN = "select * from team_invitation where answered_at is null and expires_at > :now and ";

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(InnovationId innovation, Optional<PersonId> person, Optional<String> tokenHash, TeamRole role, PersonId by, Instant at,
            Instant expires) {
        var id = Ids.next();
        jdbc.sql("""
                insert into team_invitation (id, innovation, person, token_hash, role, offered_at, offered_by, expires_at)
                values (:id, :innovation, :person, :hash, :role, :at, :by, :expires)""")
                .param("id", id).param("innovation", innovation.value()).param("person", person.map(PersonId::value).orElse(null))
                .param("hash", tokenHash.orElse(null)).param("role", role.name()).param("at", Timestamp.from(at))
                .param("by", by.value()).param("expires", Timestamp.from(expires)).update();
        return id;
    }

    List<Invitation> openOf(InnovationId innovation, Instant now) {
        return jdbc.sql(OPEN + "innovation = :innovation order by offered_at").param("innovation", innovation.value())
                .param("now", Timestamp.from(now)).query((row, n) -> read(row)).list();
    }

    List<Invitation> openOf(PersonId person, Instant now) {
        return jdbc.sql(OPEN + "person = :person order by offered_at").param("person", person.value())
                .param("now", Timestamp.from(now)).query((row, n) -> read(row)).list();
    }

    Optional<Invitation> open(UUID id, Instant now) {
        return jdbc.sql(OPEN + "id = :id").param("id", id).param("now", Timestamp.from(now)).query((row, n) -> read(row)).optional();
    }

    Optional<Invitation> open(String tokenHash, Instant now) {
        return jdbc.sql(OPEN + "token_hash = :hash").param("hash", tokenHash).param("now", Timestamp.from(now))
                .query((row, n) -> read(row)).optional();
    }

    /** @return whether nobody had answered it before */
    boolean answer(UUID id, String answer, PersonId by, Instant at) {
        return jdbc.sql("update team_invitation set answered_at = ?, answered_by = ?, answer = ? where id = ? and answered_at is null")
                .params(Timestamp.from(at), by.value(), answer, id).update() > 0;
    }

    private static Invitation read(ResultSet row) throws SQLException {
        return new Invitation(row.getObject("id", UUID.class), new InnovationId(row.getObject("innovation", UUID.class)),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new), TeamRole.valueOf(row.getString("role")),
                row.getTimestamp("offered_at").toInstant(), new PersonId(row.getObject("offered_by", UUID.class)),
                row.getTimestamp("expires_at").toInstant());
    }
}
