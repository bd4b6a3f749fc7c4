package id.labinov.notification;

import id.labinov.people.PersonId;
import id.labinov.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told, inside the application: the same as the mails, and all there is where no mail goes. What may still be taken back is not
 * told yet. */
@Component
public class Inbox {

    static final int SIZE = 25;
    private static final String MINE = " from notice where person = :person and gone_at is null and not_before <= :now ";
    private static final String UNREAD = "and read_at is null ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int count(PersonId person, boolean unread) {
        return of("select count(*)" + MINE + (unread ? UNREAD : ""), person).query(Integer.class).single();
    }

    /** The newest first.
     * @param page from 1 */
    List<Notice> page(PersonId person, boolean unread, int page) {
        return of("select id, region, person, kind, innovation, task, facts, cast(null as varchar) as secrets, link, due, at, not_before, delivery, mail, read_at"
                + MINE + (unread ? UNREAD : "") + "order by not_before desc, id desc offset " + (page - 1) * SIZE + " rows fetch next " + SIZE + " rows only", person)
                .query(NoticeRows.Raw.class).list().stream().map(NoticeRows.Raw::notice).toList();
    }

    /** Notes that the person goes where it leads.
     * @return the path
     * @throws NotFound for what was told to somebody else, or taken back */
    @Transactional
    String open(PersonId person, NoticeId id) {
        var link = of("select link" + MINE + "and id = :id", person).param("id", id.value()).query(String.class).optional().orElseThrow(NotFound::new);
        of("update notice set read_at = :now where person = :person and id = :id and read_at is null", person).param("id", id.value()).update();
        return link;
    }

    /** All that the page could show: what comes in that moment stays new.
     * @param upTo the moment of the page */
    @Transactional
    public void readAll(PersonId person, Instant upTo) {
        of("update notice set read_at = :now where person = :person and read_at is null and not_before <= :until", person)
                .param("until", Timestamp.from(upTo)).update();
    }

    /** What a person may no longer see was told to nobody. */
    @Transactional
    void remove(PersonId person, Collection<NoticeId> notices) {
        of("update notice set gone_at = :now where person = :person and id in (:ids)", person).param("ids", notices.stream().map(NoticeId::value).toList()).update();
    }

    private JdbcClient.StatementSpec of(String sql, PersonId person) {
        return jdbc.sql(sql).param("person", person.value()).param("now", Timestamp.from(Instant.now(clock)));
    }
}
