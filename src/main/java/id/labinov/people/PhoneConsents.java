package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.web.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to be reached by phone. The number leaves this module only with that consent, and only while it is the number it was given for. */
@Service
public class PhoneConsents {

    private final JdbcClient db;
    private final PersonStore people;
    private final Audit audit;
    private final Clock clock;

    PhoneConsents(JdbcClient db, PersonStore people, Audit audit, Clock clock) {
        this.db = db;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody may be reached by phone. Shown through {@code people.phone.<NAME>}. */
    public enum State { GIVEN, NOT_GIVEN, CHANGED, UNUSABLE, NO_NUMBER }

    /** @param active whether the person still works here
     *  @param number only where consent was given
     *  @param givenAt when, of the consent that holds */
    public record Reach(PersonId person, String name, boolean active, State state, Optional<MobileNumber> number, Optional<Instant> givenAt) {}

    private record Row(PersonId id, String name, boolean active, Optional<String> phone, Optional<String> consented, Optional<Instant> givenAt) {

        Reach reach() {
            var number = phone.flatMap(MobileNumber::of);
            var state = state(number);
            return new Reach(id, name, active, state, number.filter(given -> state == State.GIVEN), givenAt.filter(at -> state == State.GIVEN));
        }

        private State state(Optional<MobileNumber> number) {
            if (phone.isEmpty()) {
                return State.NO_NUMBER;
            } else if (number.isEmpty()) {
                return State.UNUSABLE;
            } else if (consented.isEmpty()) {
                return State.NOT_GIVEN;
            }
            return consented.equals(phone) ? State.GIVEN : State.CHANGED;
        }
    }

    /** Of many people, in one query; unknown ones are left out. */
    public Map<PersonId, Reach> of(Collection<PersonId> ids) {
        var reaches = new HashMap<PersonId, Reach>();
        Batches.of(ids, PersonId::value, batch -> db.sql("""
                select p.id, p.name, p.active, p.phone, c.phone as consented, c.given_at
                from person p left join phone_consent c on c.person = p.id where p.id in (:ids)""").param("ids", batch)
                .query(Row.class).list().forEach(row -> reaches.put(row.id(), row.reach())));
        return reaches;
    }

    Reach of(PersonId person) {
        return of(Set.of(person)).get(person);
    }

    /** Only the person gives it, for the number that stands there now.
     * @throws Refused if there is no number that could be called */
    @Transactional
    public void give(PersonId person, RegionId home) {
        people.lock(person);
        var phone = people.find(person).flatMap(Person::phone).filter(written -> MobileNumber.of(written).isPresent())
                .orElseThrow(() -> new Refused("people.phone.no-mobile"));
        forget(person);
        db.sql("insert into phone_consent (person, phone, given_at) values (?, ?, ?)")
                .params(person.value(), phone, Timestamp.from(Instant.now(clock))).update();
        record("phone-consent-given", person, home);
    }

    @Transactional
    void withdraw(PersonId person, RegionId home) {
        people.lock(person);
        if (forget(person) > 0) {
            record("phone-consent-withdrawn", person, home);
        }
    }

    private int forget(PersonId person) {
        return db.sql("delete from phone_consent where person = ?").param(person.value()).update();
    }

    private void record(String act, PersonId person, RegionId home) {
        audit.record(act, Optional.of(person.value()), Optional.of(home.value()), person.value(), "");
    }
}
