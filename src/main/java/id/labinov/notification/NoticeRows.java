package id.labinov.notification;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActId;
import id.labinov.journey.TaskId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.web.TypedId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of notice. */
@Repository
class NoticeRows {

    private static final int AT_ONCE = 500;
    private static final String INSERT = "insert into notice (id, region, person, kind, event_key, innovation, task, act, facts, secrets, link, due, at, "
            + "not_before, delivery, mail) values ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As a row is read: {@link Notice} with its facts still as text. */
    record Raw(NoticeId id, RegionId region, PersonId person, String kind, Optional<InnovationId> innovation, Optional<TaskId> task, String facts,
            Optional<String> secrets, String link, Optional<Instant> due, Instant at, Instant notBefore, Delivery delivery, Optional<MailId> mail,
            Optional<Instant> readAt) {

        Notice notice() {
            var all = new HashMap<>(Facts.read(facts));
            secrets.map(Facts::read).ifPresent(all::putAll);
            return new Notice(id, region, person, kind, innovation, task, all, link, due, at, notBefore, delivery, mail, readAt);
        }
    }

    /** Which of them were told before. */
    Set<NewNotice.Key> known(Collection<NewNotice> notices) {
        var known = new HashSet<NewNotice.Key>();
        inParts(notices.stream().map(notice -> notice.about().once()).distinct().toList(), keys ->
                jdbc.sql("select event_key, kind, person from notice where event_key in (:keys)").param("keys", keys).query(row -> {
                    known.add(new NewNotice.Key(row.getString(1), row.getString(2), new PersonId(row.getObject(3, UUID.class))));
                }));
        return known;
    }

    void insert(List<NewNotice> notices) {
        inParts(notices, some -> jdbc.sql(INSERT + ROW + (", " + ROW).repeat(some.size() - 1))
                .params(all(some)).update());
    }

    private static List<Object> all(List<NewNotice> notices) {
        var values = new ArrayList<Object>();
        notices.forEach(notice -> values.addAll(values(notice)));
        return values;
    }

    static <T> void inParts(List<T> all, Consumer<List<T>> each) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            each.accept(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }

    private static List<Object> values(NewNotice notice) {
        var about = notice.about();
        return Arrays.asList(notice.id().value(), about.region().value(), notice.person().value(), notice.kind(), about.once(), id(about.innovation()),
                id(about.task()), id(about.act()), Facts.written(notice.facts()), notice.secrets().isEmpty() ? null : Facts.written(notice.secrets()),
                about.link(), about.due().map(Timestamp::from).orElse(null), Timestamp.from(about.at()), Timestamp.from(about.notBefore()),
                notice.delivery().name(), id(notice.mail()));
    }

    private static UUID id(Optional<? extends TypedId> id) {
        return id.map(TypedId::value).orElse(null);
    }

    /** Takes back what is not sent yet: what closed tasks asked for, and what undone acts told. */
    void takeBack(Set<TaskId> tasks, Set<ActId> acts) {
        takeBack("task", tasks);
        takeBack("act", acts);
    }

    private void takeBack(String of, Set<? extends TypedId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var values = ids.stream().map(TypedId::value).toList();
        // What was sent stays told, and waits for nobody to read it any more.
        var gone = jdbc.sql("update notice set gone_at = case when mail is null or exists (select 1 from mail m where m.id = notice.mail and m.state <> 'SENT') "
                + "then cast(:now as timestamp with time zone) end, read_at = coalesce(read_at, :now), secrets = null "
                + "where " + of + " in (:ids) and gone_at is null")
                .param("now", Timestamp.from(Instant.now(clock))).param("ids", values).update();
        if (gone > 0) {
            var mails = jdbc.sql("select distinct mail from notice where " + of + " in (:ids) and mail is not null").param("ids", values).query(UUID.class).list();
            cancelEmpty(mails);
        }
    }

    /** A digest still goes out if something else is in it. */
    private void cancelEmpty(List<UUID> mails) {
        if (!mails.isEmpty()) {
            jdbc.sql("update mail set state = 'CANCELLED', fault = 'DONE' where state in ('PENDING', 'FAILED') and (id in (:mails) or origin in (:mails)) "
                    + "and not exists (select 1 from notice n where n.mail = coalesce(mail.origin, mail.id) and n.gone_at is null)")
                    .param("mails", mails).update();
        }
    }

    /** What each of the mails tells, without what was taken back, and for a digest without what was read meanwhile; the newest first. */
    Map<MailId, List<Notice>> of(Collection<MailId> mails) {
        return mails.isEmpty() ? Map.of() : jdbc.sql("select id, region, person, kind, innovation, task, facts, secrets, link, due, at, not_before, delivery, "
                + "mail, read_at from notice where mail in (:mails) and gone_at is null and (read_at is null or delivery not in ('DAILY', 'WEEKLY')) "
                + "order by at desc, id desc")
                .param("mails", mails.stream().map(MailId::value).toList()).query(Raw.class).list().stream().map(Raw::notice)
                .collect(Collectors.groupingBy(notice -> notice.mail().orElseThrow()));
    }

    void wipeSecrets(MailId mail) {
        jdbc.sql("update notice set secrets = null where mail = ? and secrets is not null").param(mail.value()).update();
    }
}
