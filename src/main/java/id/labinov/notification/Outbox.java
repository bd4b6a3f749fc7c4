package id.labinov.notification;

import id.labinov.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sender's view of mail: what is due is claimed by one node for a while, and each message's fate is written down before the next is sent.
 * Whoever lost the claim changes nothing any more. */
@Repository
class Outbox {

    /** Waits after the first, second … try; the last of them again until it is given up. */
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10),
            Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(6));
    static final int MOST_TRIES = 12;
    static final int AT_ONCE = 50;

    private static final int LONGEST_ANSWER = 1000;
    private static final String INSERT = "insert into mail (id, region, person, kind, state, not_before, made_at, origin, reader) values ";
    private static final String ROW = "(?, ?, ?, ?, 'PENDING', ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(List<NewNotice> notices) {
        NoticeRows.inParts(notices.stream().filter(notice -> notice.mail().isPresent()).toList(), some -> {
            var values = new ArrayList<Object>();
            some.forEach(notice -> values.addAll(Arrays.asList(notice.mail().orElseThrow().value(), notice.about().region().value(), notice.person().value(),
                    notice.kind(), Timestamp.from(notice.about().notBefore()), Timestamp.from(notice.about().at()), null, null)));
            jdbc.sql(INSERT + ROW + (", " + ROW).repeat(some.size() - 1)).params(values).update();
        });
    }

    /** Whoever fell while sending gives back: the message may have gone out, so it goes out again under the same Message-ID. */
    void recall() {
        jdbc.sql("update mail set state = case when attempts >= :most then 'FAILED' else 'PENDING' end, leased_by = null, leased_until = null "
                + "where state = 'SENDING' and leased_until <= :now").param("most", MOST_TRIES).param("now", now()).update();
    }

    /** What is due, the oldest first. */
    List<MailId> due() {
        return jdbc.sql("select id from mail where state = 'PENDING' and not_before <= ? order by not_before fetch first " + AT_ONCE + " rows only")
                .param(now()).query(UUID.class).list().stream().map(MailId::new).toList();
    }

    /** @return those that the condition left to this claim */
    List<Mail> claim(List<MailId> due, String claim, Duration lease) {
        var ids = due.stream().map(MailId::value).toList();
        var mine = jdbc.sql("update mail set state = 'SENDING', attempts = attempts + 1, leased_by = :claim, leased_until = :until "
                + "where id in (:ids) and state = 'PENDING' and not_before <= :now").param("claim", claim).param("until", Timestamp.from(Instant.now(clock).plus(lease)))
                .param("ids", ids).param("now", now()).update();
        return mine == 0 ? List.of() : jdbc.sql("select id, region, person, kind, attempts, made_at, origin, reader from mail "
                + "where id in (:ids) and state = 'SENDING' and leased_by = :claim order by not_before, id")
                .param("ids", ids).param("claim", claim).query(Mail.class).list();
    }

    void sent(Mail mail, String claim, String address, String answer) {
        jdbc.sql("update mail set state = 'SENT', sent_at = :now, address = :address, answer = :answer, fault = null, leased_by = null, leased_until = null "
                + "where id = :id and leased_by = :claim").param("now", now()).param("address", address).param("answer", cut(answer))
                .param("id", mail.id().value()).param("claim", claim).update();
    }

    /** It is tried again later, until it is given up. */
    void postponed(Mail mail, String claim, Fault fault, Optional<String> address, String answer) {
        var state = mail.attempts() >= MOST_TRIES ? MailState.FAILED : MailState.PENDING;
        var wait = WAITS.get(Math.min(Math.max(mail.attempts(), 1), WAITS.size()) - 1);
        ended(mail, claim, state, fault, address, answer, Instant.now(clock).plus(wait));
    }

    /** It is not tried again, unless somebody says so.
     * @return false if another node has it meanwhile */
    boolean ended(Mail mail, String claim, MailState state, Fault fault, Optional<String> address, String answer) {
        return ended(mail, claim, state, fault, address, answer, Instant.now(clock));
    }

    private boolean ended(Mail mail, String claim, MailState state, Fault fault, Optional<String> address, String answer, Instant next) {
        return jdbc.sql("update mail set state = :state, fault = :fault, address = coalesce(:address, address), answer = :answer, not_before = :next, "
                + "leased_by = null, leased_until = null where id = :id and leased_by = :claim").param("state", state.name()).param("fault", fault.name())
                .param("address", address.orElse(null)).param("answer", cut(answer)).param("next", Timestamp.from(next))
                .param("id", mail.id().value()).param("claim", claim).update() == 1;
    }

    /** Those of the claim that were not tried. */
    void giveBack(Collection<Mail> mails, String claim) {
        if (!mails.isEmpty()) {
            jdbc.sql("update mail set state = 'PENDING', attempts = attempts - 1, leased_by = null, leased_until = null where id in (:ids) and leased_by = :claim")
                    .param("ids", mails.stream().map(mail -> mail.id().value()).toList()).param("claim", claim).update();
        }
    }

    /** The server is back: what failed only because of it need not wait. */
    void hasten() {
        jdbc.sql("update mail set not_before = :now where state = 'PENDING' and fault = 'SERVER' and not_before > :now").param("now", now()).update();
    }

    @Transactional
    void passOn(Mail mail, String claim, List<PersonId> readers) {
        if (!ended(mail, claim, MailState.PASSED_ON, Fault.NO_ADDRESS, Optional.empty(), "")) {
            return;
        }
        var values = new ArrayList<Object>();
        readers.forEach(reader -> values.addAll(List.of(MailId.next().value(), mail.region().value(), mail.person().value(), mail.kind(), now(),
                Timestamp.from(mail.madeAt()), mail.id().value(), reader.value())));
        jdbc.sql(INSERT + ROW + (", " + ROW).repeat(readers.size() - 1)).params(values).update();
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }

    private static String cut(String answer) {
        return answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer;
    }
}
