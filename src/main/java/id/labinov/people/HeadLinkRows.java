package id.labinov.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of head_link. */
@Repository
class HeadLinkRows {

    private static final String LIVE = """
            select l.id, l.region, l.position, l.person, l.code_hash, l.pin_hash, l.tries, l.made_by, l.made_at, l.expires_at, l.pin_at, l.opened_at,
              p.session_version
            from head_link l join person p on p.id = l.person and p.active = true where l.ended_at is null and l.expires_at > :now and\s""";

    private final JdbcClient db;

    HeadLinkRows(JdbcClient db) {
        this.db = db;
    }

    Optional<HeadLink> live(String token, Instant now) {
        return db.sql(LIVE + "l.token_hash = :hash").param("now", Timestamp.from(now)).param("hash", Tokens.hash(token)).query(HeadLink.class).optional();
    }

    Optional<HeadLink> live(PositionId position, Instant now) {
        return db.sql(LIVE + "l.position = :position").param("now", Timestamp.from(now)).param("position", position.value())
                .query(HeadLink.class).optional();
    }

    /** Acts on one position's link follow each other. */
    void lock(PositionId position) {
        db.sql("select id from position where id = ? for update").param(position.value()).query(UUID.class).single();
    }

    void insert(UUID id, Positions.Position head, PersonId person, String tokenHash, String codeHash, Actor by, Instant now, Instant until) {
        db.sql("insert into head_link (id, region, position, person, token_hash, code_hash, made_by, made_at, expires_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)").params(id, head.region().value(), head.id().value(), person.value(), tokenHash, codeHash,
                        by.person().value(), Timestamp.from(now), Timestamp.from(until)).update();
    }

    boolean end(PositionId position, Instant now) {
        return db.sql("update head_link set ended_at = :now where position = :position and ended_at is null and expires_at > :now")
                .param("now", Timestamp.from(now)).param("position", position.value()).update() > 0;
    }

    /** Whoever left and comes back gets a new one. */
    void end(PersonId person, Instant now) {
        db.sql("update head_link set ended_at = ? where person = ? and ended_at is null").params(Timestamp.from(now), person.value()).update();
    }

    /** From the day of another's appointment on, for good: it does not come to life again when that one goes. */
    void endForOthers(PositionId position, PersonId appointed, Instant from) {
        db.sql("update head_link set expires_at = :from where position = :position and person <> :appointed and expires_at > :from")
                .param("from", Timestamp.from(from)).param("position", position.value()).param("appointed", appointed.value()).update();
    }

    /** Counts a try before it is judged: guesses sent all at once are all counted.
     * @return whether it may be judged */
    boolean countTry(UUID link, int most) {
        return db.sql("update head_link set tries = tries + 1 where id = ? and tries < ?").params(link, most).update() > 0;
    }

    int tries(UUID link) {
        return db.sql("select tries from head_link where id = ?").param(link).query(Integer.class).single();
    }

    /** @return whether nobody chose one before */
    boolean choosePin(UUID link, String hash, Instant now) {
        return db.sql("update head_link set pin_hash = ?, pin_at = ? where id = ? and pin_hash is null").params(hash, Timestamp.from(now), link).update() > 0;
    }

    void opened(UUID link, Instant now) {
        db.sql("update head_link set tries = 0, opened_at = ? where id = ?").params(Timestamp.from(now), link).update();
    }
}
