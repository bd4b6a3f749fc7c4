package id.labinov.notification;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActId;
import id.labinov.journey.TaskId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people something in tests, through an entry of its own of the kind {@code sample}: the real path from event to mail. */
@TestConfiguration(proxyBeanMethods = false)
class Tellings {

    static final String KIND = "sample";

    /** What happens in the tests; also its own answer to everything that an entry says. */
    record Happened(String once, RegionId region, List<PersonId> people, Optional<InnovationId> innovation, Optional<TaskId> task, Optional<ActId> act,
            Optional<PersonId> by, Map<String, String> facts, Optional<Instant> due, Instant at, Instant notBefore, boolean practice, Delivery standard) {

        Happened with(Map<String, String> more) {
            var all = new HashMap<>(facts);
            all.putAll(more);
            return new Happened(once, region, people, innovation, task, act, by, all, due, at, notBefore, practice, standard);
        }

        Happened of(TaskId of) {
            return new Happened(once, region, people, innovation, Optional.of(of), act, by, facts, due, at, notBefore, practice, standard);
        }

        Happened in(ActId of) {
            return new Happened(once, region, people, innovation, task, Optional.of(of), by, facts, due, at, notBefore, practice, standard);
        }

        Happened about(InnovationId of) {
            return new Happened(once, region, people, Optional.of(of), task, act, by, facts, due, at, notBefore, practice, standard);
        }

        Happened due(Instant when) {
            return new Happened(once, region, people, innovation, task, act, by, facts, Optional.of(when), at, notBefore, practice, standard);
        }

        Happened by(PersonId who) {
            return new Happened(once, region, people, innovation, task, act, Optional.of(who), facts, due, at, notBefore, practice, standard);
        }

        Happened notBefore(Instant when) {
            return new Happened(once, region, people, innovation, task, act, by, facts, due, at, when, practice, standard);
        }

        Happened inPractice() {
            return new Happened(once, region, people, innovation, task, act, by, facts, due, at, notBefore, true, standard);
        }

        Happened delivered(Delivery how) {
            return new Happened(once, region, people, innovation, task, act, by, facts, due, at, notBefore, practice, how);
        }
    }

    @Bean
    Teller teller(Preferences preferences, NoticeRows notices, Outbox outbox, MailServer server, PlatformTransactionManager transactions, JdbcClient jdbc,
            Clock clock) {
        return new Teller(preferences, notices, outbox, server, transactions, jdbc, clock);
    }

    /** A row of mail. */
    public record Row(UUID id, UUID person, String state, int attempts, Instant notBefore, String fault, String answer, String address, UUID origin, UUID reader) {}

    static final class Teller {

        private final Map<Delivery, NoticeWriting> writings = new HashMap<>();
        private final TransactionTemplate transactions;
        private final JdbcClient jdbc;
        private final Clock clock;

        Teller(Preferences preferences, NoticeRows notices, Outbox outbox, MailServer server, PlatformTransactionManager transactions, JdbcClient jdbc,
                Clock clock) {
            this.transactions = new TransactionTemplate(transactions);
            this.jdbc = jdbc;
            this.clock = clock;
            for (var how : Delivery.values()) {
                writings.put(how, new NoticeWriting(event -> event == Happened.class ? List.of(entry(how)) : List.of(), preferences, notices, outbox, server,
                        transactions));
            }
        }

        private static Entry<Happened> entry(Delivery how) {
            return new Entry<>(KIND, Happened.class, Happened::people, happened -> Optional.of(new About(happened.once(), happened.region(), happened.innovation(),
                    happened.task(), happened.act(), happened.by(), happened.facts(), "/tasks", happened.due(), happened.at(), happened.notBefore(),
                    happened.practice())), how, false, List.of("what"));
        }

        Happened something(RegionId region, PersonId... people) {
            return something(region, List.of(people));
        }

        Happened something(RegionId region, List<PersonId> people) {
            var now = Instant.now(clock);
            return new Happened(UUID.randomUUID().toString(), region, people, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Map.of("what", "Isi lembar"), Optional.empty(), now, now, false, Delivery.AT_ONCE);
        }

        /** In one transaction. */
        void happens(Object... events) {
            transactions.executeWithoutResult(status -> publish(events));
        }

        void happensAndIsRolledBack(Object... events) {
            transactions.executeWithoutResult(status -> {
                publish(events);
                status.setRollbackOnly();
            });
        }

        private void publish(Object... events) {
            for (var event : events) {
                var how = event instanceof Happened happened ? happened.standard() : Delivery.AT_ONCE;
                writings.get(how).on(new org.springframework.context.PayloadApplicationEvent<>(this, event));
            }
        }

        List<Row> mails(RegionId region) {
            return jdbc.sql("select id, person, state, attempts, not_before, fault, answer, address, origin, reader from mail where region = ? order by id")
                    .param(region.value()).query(Row.class).list();
        }

        List<String> states(RegionId region) {
            return mails(region).stream().map(Row::state).toList();
        }

        int notices(RegionId region) {
            return jdbc.sql("select count(*) from notice where region = ? and gone_at is null").param(region.value()).query(Integer.class).single();
        }

        List<String> kept(RegionId region) {
            return new ArrayList<>(jdbc.sql("select concat(facts, coalesce(secrets, '')) from notice where region = ? order by id").param(region.value())
                    .query(String.class).list());
        }
    }
}
