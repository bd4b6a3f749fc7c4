package id.labinov.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.labinov.journey.TaskClosed;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import jakarta.mail.MessagingException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module from outside, for measures: a completion that tells some people or nobody, and an outbox that is emptied into a local server. */
public final class MailsUnderMeasure {

    private static final int AT_ONCE = 1000;

    private final ApplicationContext application;
    private final JdbcTemplate jdbc;

    public MailsUnderMeasure(ApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcTemplate.class);
    }

    /** Beside the application's own beans. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Beside {

        @Bean(destroyMethod = "stop")
        LocalServer localServer() {
            return new LocalServer();
        }

        @Bean
        Listeners listeners() {
            return new Listeners();
        }

        @Bean
        NoticeWriting measured(Listeners listeners, Preferences preferences, NoticeRows notices, Outbox outbox, MailServer server, PlatformTransactionManager transactions) {
            var entry = new Entry<>("sample", TaskClosed.class, closed -> listeners.people, MailsUnderMeasure::about, Delivery.AT_ONCE, false, List.of("what"));
            return new NoticeWriting(event -> event == TaskClosed.class ? List.<Entry<?>>of(entry) : List.of(), preferences, notices, outbox, server, transactions);
        }
    }

    /** In the place of the application's own: nobody is told of anything until it is switched on. Bean definitions must be allowed to be overridden. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Switchable {

        @Bean
        NoticeWriting noticeWriting(Told told, Preferences preferences, NoticeRows notices, Outbox outbox, MailServer server, PlatformTransactionManager transactions) {
            return new Switched(told, preferences, notices, outbox, server, transactions);
        }
    }

    static class Switched extends NoticeWriting {

        private volatile boolean on = true;

        Switched(Told told, Preferences preferences, NoticeRows notices, Outbox outbox, MailServer server, PlatformTransactionManager transactions) {
            super(told, preferences, notices, outbox, server, transactions);
        }

        @Override
        @EventListener
        void on(PayloadApplicationEvent<?> published) {
            if (on) {
                super.on(published);
            }
        }
    }

    /** Whether the application tells anybody of what happens. */
    public void telling(boolean on) {
        ((Switched) application.getBean("noticeWriting")).on = on;
    }

    static final class Listeners {

        private volatile List<PersonId> people = List.of();
    }

    static final class LocalServer implements LocalMailServer {

        private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        LocalServer() {
            server.start();
        }

        @Override
        public OptionalInt port() {
            return OptionalInt.of(server.getSmtp().getPort());
        }

        void stop() {
            server.stop();
        }
    }

    private static Optional<About> about(TaskClosed closed) {
        var happening = closed.happening();
        return Optional.of(new About("measured:" + closed.task() + ":" + happening.sequence(), happening.region(), Optional.of(happening.innovation()), Optional.empty(),
                Optional.of(happening.act()), Optional.empty(), Map.of("what", closed.key()), "/tasks", Optional.empty(), happening.at(), happening.at(), false));
    }

    /** From now on each completion tells these people. */
    public void tell(List<PersonId> people) {
        application.getBean(Listeners.class).people = List.copyOf(people);
    }

    public int notices() {
        return jdbc.queryForObject("select count(*) from notice where kind = 'sample'", Integer.class);
    }

    /** Mails that wait, each with its notice, as acts of the last hour would have left them. Both come at once, as from an act: a node that saw a mail
     * without its notice would rightly drop it. */
    public void fill(RegionId region, List<PersonId> people, int count, String state) {
        var transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        for (int from = 0; from < count; from += AT_ONCE) {
            var some = Math.min(count - from, AT_ONCE);
            transaction.executeWithoutResult(status -> fillSome(region, people, some, state));
        }
    }

    private void fillSome(RegionId region, List<PersonId> people, int count, String state) {
        var mails = new ArrayList<Object[]>();
        var notices = new ArrayList<Object[]>();
        for (int number = 0; number < count; number++) {
            var mail = MailId.next().value();
            var person = people.get(number % people.size()).value();
            var at = Timestamp.from(Instant.now().minusSeconds(3600));
            mails.add(new Object[] {mail, region.value(), person, state, at, at});
            notices.add(new Object[] {NoticeId.next().value(), region.value(), person, "measured:" + UUID.randomUUID(), at, at, mail});
        }
        jdbc.batchUpdate("insert into mail (id, region, person, kind, state, not_before, made_at) values (?, ?, ?, 'sample', ?, ?, ?)", mails);
        jdbc.batchUpdate("insert into notice (id, region, person, kind, event_key, facts, link, at, not_before, delivery, mail) "
                + "values (?, ?, ?, 'sample', ?, '{\"what\":\"Isi lembar kerja\"}', '/tasks', ?, ?, 'AT_ONCE', ?)", notices);
    }

    /** @return how many were sent */
    public int drain() {
        return application.getBean(Postman.class).drain();
    }

    /** After a great many rows the database has its housekeeping done before anything is measured, as it would have in years. */
    public void settle() {
        if (jdbc.<Boolean>execute((ConnectionCallback<Boolean>) connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"))) {
            List.of("vacuum analyze mail", "vacuum analyze notice", "checkpoint").forEach(jdbc::execute);
        }
    }

    public int count(String state) {
        return jdbc.queryForObject("select count(*) from mail where state = '" + state + "'", Integer.class);
    }

    /** Each way in which mails stand that have not left, for the message of a test. */
    public List<Map<String, Object>> unsent() {
        return jdbc.queryForList("select state, fault, attempts, answer, not_before, leased_by, count(*) from mail where state <> 'SENT' "
                + "group by state, fault, attempts, answer, not_before, leased_by order by count(*) desc fetch first 20 rows only");
    }

    public int arrived() {
        return server().getReceivedMessages().length;
    }

    public void empty() throws Exception {
        server().purgeEmailFromAllMailboxes();
    }

    private GreenMail server() {
        return application.getBean(LocalServer.class).server;
    }

    /** What the library alone needs for as many messages of the same size over one connection. */
    public void sendBare(String address, int count) throws MessagingException {
        var server = application.getBean(MailServer.class);
        var text = application.getBean(MailRendering.class).render(application.getBean(MailTexts.class).delivered("sample", Preferences.INDONESIAN),
                Map.of("what", "Isi lembar kerja", "name", "Orang", "link", "http://localhost:8080/tasks"), "Surat otomatis.", "Kota Ukur", Preferences.INDONESIAN);
        var letter = new Composed.Letter(address, "Orang", "Kota Ukur", text.subject(), text.plain(), text.html(), Map.of(), List.of(), false);
        try (var line = new MailLine(server)) {
            line.open();
            for (int number = 0; number < count; number++) {
                var mail = new Mail(MailId.next(), RegionId.next(), PersonId.next(), "sample", 1, Instant.EPOCH, Optional.empty(), Optional.empty());
                line.send(LetterWriting.message(line.session(), server, mail, letter, Instant.now()), letter);
            }
        }
    }
}
