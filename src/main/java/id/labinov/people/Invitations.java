package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.web.Ids;
import id.labinov.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links with which people choose their own passphrase. */
@Service
class Invitations {

    private final JdbcClient db;
    private final People people;
    private final Secrets secrets;
    private final PersonStore store;
    private final PeopleSettings settings;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Invitations(JdbcClient db, People people, Secrets secrets, PersonStore store, PeopleSettings settings, ApplicationEventPublisher events, Audit audit,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.secrets = secrets;
        this.store = store;
        this.settings = settings;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link that is known only now: the database keeps its hash. */
    record Invitation(PersonId person, String name, String token, Instant expiresAt) {}

    private record Open(UUID id, PersonId person) {}

    /** Older links of the same people stop working. */
    @Transactional
    List<Invitation> invite(Collection<PersonId> invited, Actor by) {
        var now = Instant.now(clock);
        var expires = now.plus(settings.invitationLife());
        var names = people.names(invited);
        var made = new ArrayList<Invitation>();
        for (var person : invited) {
            var token = Tokens.next();
            db.sql("update invitation set expires_at = ? where person = ? and used_at is null and expires_at > ?")
                    .params(Timestamp.from(now), person.value(), Timestamp.from(now)).update();
            db.sql("insert into invitation (id, person, token_hash, made_by, made_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                    .params(Ids.next(), person.value(), Tokens.hash(token), by.person().value(), Timestamp.from(now), Timestamp.from(expires)).update();
            audit.record("person-invited", Optional.of(by.person().value()), Optional.of(people.region(person).value()), person.value(), "");
            events.publishEvent(new PersonInvited(person, people.region(person), "/i/" + token, secrets.hasAny(person), expires, by, now));
            made.add(new Invitation(person, names.get(person), token, expires));
        }
        return made;
    }

    /** Who may use the link, if it can still be used. */
    Optional<Person> invited(String token) {
        return open(token).flatMap(open -> people.find(open.person()));
    }

    /** Only an innovator may choose a PIN; who decides for others needs a passphrase. */
    boolean mayUsePin(PersonId person) {
        var roles = EnumSet.noneOf(Role.class);
        db.sql("select role from role_grant where person = ?").param(person.value()).query(String.class).list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return Set.of(Role.INNOVATOR).containsAll(roles) && !people.roles(person, people.region(person)).contains(Role.AGENCY_HEAD);
    }

    /** Uses the link up: the passphrase is set, and whoever was signed in with an older one is not any more.
     * @throws NotFound if it was used or is too old */
    @Transactional
    Person accept(String token, String secret) {
        var open = open(token).orElseThrow(NotFound::new);
        if (Secrets.isPin(secret) && mayUsePin(open.person())) {
            secrets.setPin(open.person(), secrets.pinHash(secret), true);
        } else {
            secrets.setPassphrase(open.person(), secret);
        }
        var used = db.sql("update invitation set used_at = ? where id = ? and used_at is null")
                .params(Timestamp.from(Instant.now(clock)), open.id()).update();
        if (used == 0) {
            throw new NotFound();
        }
        store.endSessions(open.person());
        events.publishEvent(new AccountChanged(open.person(), people.region(open.person()), AccountChanged.What.SECRET, Optional.empty(), Instant.now(clock)));
        audit.record("invitation-used", Optional.of(open.person().value()), Optional.of(people.region(open.person()).value()),
                open.person().value(), "");
        return people.find(open.person()).orElseThrow(NotFound::new);
    }

    private Optional<Open> open(String token) {
        return db.sql("""
                select i.id, i.person from invitation i join person p on p.id = i.person
                where i.token_hash = ? and i.used_at is null and i.expires_at > ? and p.active = true""")
                .params(Tokens.hash(token), Timestamp.from(Instant.now(clock))).query(Open.class).optional();
    }
}
