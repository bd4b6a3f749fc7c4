package id.labinov.notification;

import id.labinov.audit.Audit;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Tokens;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Secret addresses under which programs read somebody's calendar. One for each device, so that a lost telephone loses its own alone. */
@Service
class CalendarSubscriptions {

    private static final int LONGEST_LABEL = 60;
    private static final int MOST = 10;
    /** Programs ask every few minutes; a row is not written for each time. */
    private static final Duration NOTED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    CalendarSubscriptions(JdbcClient jdbc, People people, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param label which device, in the person's own words
     *  @param readAt when a program last asked, to the hour */
    record Subscription(SubscriptionId id, String label, Instant madeAt, Optional<Instant> readAt) {}

    List<Subscription> of(PersonId person) {
        return jdbc.sql("select id, label, made_at, read_at from calendar_subscription where person = ? order by made_at, id").param(person.value())
                .query(Subscription.class).list();
    }

    /** A sign-in with PIN opens no more than an innovator's work, and neither does an address made with one.
     * @return the secret, known only now
     * @throws InvalidInput beside {@code label} */
    @Transactional
    String make(CurrentPerson me, String typed) {
        var label = typed.strip();
        check(me.id(), label);
        var token = Tokens.next();
        jdbc.sql("insert into calendar_subscription (id, person, token_hash, label, with_pin, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(SubscriptionId.next().value(), me.id().value(), Tokens.hash(token), label, me.withPin(), Timestamp.from(Instant.now(clock))).update();
        record("calendar-subscribed", me.id());
        return token;
    }

    private void check(PersonId person, String label) {
        if (label.isEmpty()) {
            throw InvalidInput.of("label", "notification.calendar.label-missing");
        }
        if (label.length() > LONGEST_LABEL) {
            throw InvalidInput.of("label", "notification.calendar.label-long", LONGEST_LABEL);
        }
        if (of(person).size() >= MOST) {
            throw InvalidInput.of("label", "notification.calendar.too-many", MOST);
        }
    }

    /** @throws NotFound for another person's */
    @Transactional
    void revoke(PersonId person, SubscriptionId id) {
        if (jdbc.sql("delete from calendar_subscription where id = ? and person = ?").params(id.value(), person.value()).update() == 0) {
            throw new NotFound();
        }
        record("calendar-revoked", person);
    }

    /** Whose calendar an address opens, with the rights of now; empty for one that was revoked, and for somebody who left. */
    @Transactional
    Optional<CurrentPerson> open(String token) {
        return jdbc.sql("select id, person, with_pin, read_at from calendar_subscription where token_hash = ?").param(Tokens.hash(token))
                .query(Owned.class).optional().flatMap(this::open);
    }

    private Optional<CurrentPerson> open(Owned owned) {
        var now = Instant.now(clock);
        if (owned.readAt().filter(before -> before.plus(NOTED).isAfter(now)).isEmpty()) {
            jdbc.sql("update calendar_subscription set read_at = ? where id = ?").params(Timestamp.from(now), owned.id().value()).update();
        }
        return owned.withPin() ? people.asOfNowByPin(owned.person()) : people.asOfNow(owned.person());
    }

    private void record(String action, PersonId person) {
        audit.record(action, Optional.of(person.value()), Optional.of(people.region(person).value()), person.value(), "");
    }

    private record Owned(SubscriptionId id, PersonId person, boolean withPin, Optional<Instant> readAt) {}
}
