package id.labinov.notification;

import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The history of the chase list. */
@Component
class ChaseMarks {

    private static final int MOST = 5_000;
    private static final String COLUMNS = "select id, region, person, kind, made_by, at from chase_mark where gone_at is null and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ChaseMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Several people in one statement. */
    @Transactional
    void add(RegionId region, Collection<PersonId> people, ChaseMark.Kind kind, PersonId by) {
        var chased = List.copyOf(new LinkedHashSet<>(people));
        if (chased.isEmpty()) {
            return;
        }
        var now = Timestamp.from(Instant.now(clock));
        var values = new ArrayList<Object>();
        chased.forEach(person -> values.addAll(List.of(MarkId.next().value(), region.value(), person.value(), kind.name(), by.value(), now)));
        jdbc.sql("insert into chase_mark (id, region, person, kind, made_by, at) values (?, ?, ?, ?, ?, ?)" + ", (?, ?, ?, ?, ?, ?)".repeat(chased.size() - 1))
                .params(values).update();
    }

    /** The newest first; what was taken back is left out. */
    List<ChaseMark> since(RegionId region, Instant from) {
        return jdbc.sql(COLUMNS + "region = :region and at >= :from order by at desc, id desc fetch first :most rows only").param("region", region.value())
                .param("from", Timestamp.from(from)).param("most", MOST).query(ChaseMark.class).list();
    }

    /** @throws NotFound also if it was taken back already */
    ChaseMark find(MarkId id) {
        return jdbc.sql(COLUMNS + "id = :id").param("id", id.value()).query(ChaseMark.class).optional().orElseThrow(NotFound::new);
    }

    /** For a slip of the finger. */
    @Transactional
    void takeBack(MarkId id) {
        jdbc.sql("update chase_mark set gone_at = ? where id = ? and gone_at is null").params(Timestamp.from(Instant.now(clock)), id.value()).update();
    }
}
