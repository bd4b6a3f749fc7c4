package id.labinov.notification;

import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one mail of all that waits for a person's digest. It may run on every node at once: the day is claimed by one. */
@Component
class Digests {

    /** What nobody could send for so long is no news any more; it stays in the application. */
    private static final Duration NEWS = Duration.ofDays(31);
    private static final String WAITS = "n.mail is null and n.read_at is null and n.gone_at is null and n.not_before > :old ";

    private final JdbcClient jdbc;
    private final People people;
    private final Regions regions;
    private final Clock clock;
    private final TransactionTemplate own;

    Digests(JdbcClient jdbc, People people, Regions regions, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.people = people;
        this.regions = regions;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
    }

    /** @param daily the oldest that waits for the daily digest
     *  @param weekly the same for the weekly one
     *  @param last day whose digest the person got */
    record Waiting(PersonId person, Optional<Instant> daily, Optional<Instant> weekly, Optional<LocalDate> last) {}

    /** @return how many were made */
    int makeDue() {
        var now = Instant.now(clock);
        return (int) waiting(now).stream().filter(row -> DigestHours.at(now, regions.zone(people.region(row.person())))
                .filter(hours -> row.last().filter(last -> !last.isBefore(hours.day())).isEmpty() && hours.hold(row.daily(), row.weekly()))
                .filter(hours -> make(row.person(), hours, now)).isPresent()).count();
    }

    private List<Waiting> waiting(Instant now) {
        return jdbc.sql("select n.person, min(case when n.delivery = 'DAILY' then n.not_before end) as daily, "
                + "min(case when n.delivery = 'WEEKLY' then n.not_before end) as weekly, max(d.for_day) as last "
                + "from notice n left join digest_day d on d.person = n.person where n.delivery in ('DAILY', 'WEEKLY') and " + WAITS
                + "and n.not_before <= :now group by n.person order by n.person")
                .param("old", Timestamp.from(now.minus(NEWS))).param("now", Timestamp.from(now)).query(Waiting.class).list();
    }

    private boolean make(PersonId person, DigestHours hours, Instant now) {
        try {
            return Boolean.TRUE.equals(own.execute(status -> {
                var made = claim(person, hours.day()) && write(person, hours, now);
                if (!made) {
                    status.setRollbackOnly();
                }
                return made;
            }));
        } catch (DuplicateKeyException | TransientDataAccessException otherNodeWasFaster) {
            return false;
        }
    }

    private boolean claim(PersonId person, LocalDate day) {
        var moved = jdbc.sql("update digest_day set for_day = ? where person = ? and for_day < ?")
                .params(Date.valueOf(day), person.value(), Date.valueOf(day)).update() == 1;
        var known = moved || jdbc.sql("select count(*) from digest_day where person = ?").param(person.value()).query(Integer.class).single() > 0;
        return moved || !known && jdbc.sql("insert into digest_day (person, for_day) values (?, ?)").params(person.value(), Date.valueOf(day)).update() == 1;
    }

    /** @return false if everything was read meanwhile */
    private boolean write(PersonId person, DigestHours hours, Instant now) {
        var mail = MailId.next();
        jdbc.sql("insert into mail (id, region, person, kind, state, not_before, made_at) values (?, ?, ?, ?, 'PENDING', ?, ?)")
                .params(mail.value(), people.region(person).value(), person.value(), Kinds.DIGEST, Timestamp.from(now), Timestamp.from(now)).update();
        return jdbc.sql("update notice n set mail = :mail where n.person = :person and " + WAITS
                + "and (n.delivery = 'DAILY' and n.not_before <= :daily or n.delivery = 'WEEKLY' and n.not_before <= :weekly)")
                .param("mail", mail.value()).param("person", person.value()).param("old", Timestamp.from(now.minus(NEWS)))
                .param("daily", Timestamp.from(hours.daily())).param("weekly", Timestamp.from(hours.weekly())).update() > 0;
    }
}
