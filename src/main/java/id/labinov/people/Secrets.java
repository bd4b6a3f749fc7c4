package id.labinov.people;

import id.labinov.web.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passphrases and PINs: what is good enough, how they are kept and compared. */
@Component
class Secrets {

    static final int SHORTEST_PASSPHRASE = 12;
    /** bcrypt looks at no more bytes than this. */
    private static final int MOST_BYTES = 72;
    private static final String PIN = "[0-9]{6}";

    private final JdbcClient db;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Set<String> common = common();
    private final String decoy;

    Secrets(JdbcClient db, PasswordEncoder encoder, Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.clock = clock;
        this.decoy = encoder.encode("nobody has this one");
    }

    enum Match { NONE, PASSPHRASE, PIN }

    private record Credential(Optional<String> passphraseHash, Optional<String> pinHash) {}

    /** Takes as long for people who do not exist: time must not tell who has an account. */
    Match match(Optional<PersonId> person, String secret) {
        var credential = person.flatMap(this::credential);
        var pin = isPin(secret);
        var hash = credential.flatMap(stored -> pin ? stored.pinHash() : stored.passphraseHash());
        var same = bytes(secret) <= MOST_BYTES && encoder.matches(secret, hash.orElse(decoy));
        if (!same || hash.isEmpty()) {
            return Match.NONE;
        }
        return pin ? Match.PIN : Match.PASSPHRASE;
    }

    boolean hasPin(PersonId person) {
        return credential(person).flatMap(Credential::pinHash).isPresent();
    }

    /** Whether somebody of the event, or an invitation, vouched for who set the PIN. */
    boolean pinConfirmed(PersonId person) {
        return db.sql("select count(*) from credential where person = ? and pin_confirmed_at is not null").param(person.value())
                .query(Integer.class).single() > 0;
    }

    boolean hasAny(PersonId person) {
        return credential(person).filter(stored -> stored.passphraseHash().isPresent() || stored.pinHash().isPresent()).isPresent();
    }

    static boolean isPin(String secret) {
        return secret.matches(PIN);
    }

    /** @throws InvalidInput for a passphrase that is too short or one that everybody tries */
    void setPassphrase(PersonId person, String passphrase) {
        if (passphrase.codePointCount(0, passphrase.length()) < SHORTEST_PASSPHRASE) {
            throw InvalidInput.of("secret", "people.secret.too-short", SHORTEST_PASSPHRASE);
        }
        if (bytes(passphrase) > MOST_BYTES) {
            throw InvalidInput.of("secret", "people.secret.too-long", MOST_BYTES);
        }
        if (passphrase.chars().distinct().count() < 5 || common.contains(plain(passphrase))) {
            throw InvalidInput.of("secret", "people.secret.common");
        }
        store(person, "passphrase_hash", encoder.encode(passphrase));
    }

    /** As it is kept.
     * @throws InvalidInput for what is not six digits, or one that everybody tries */
    String pinHash(String pin) {
        if (!isPin(pin)) {
            throw InvalidInput.of("pin", "people.secret.pin-malformed");
        }
        if (pin.chars().distinct().count() < 3 || "0123456789 9876543210".contains(pin)) {
            throw InvalidInput.of("pin", "people.secret.pin-common");
        }
        return encoder.encode(pin);
    }

    /** @param hash from {@link #pinHash} */
    void setPin(PersonId person, String hash, boolean confirmed) {
        store(person, "pin_hash", hash);
        db.sql("update credential set pin_confirmed_at = ? where person = ?")
                .params(confirmed ? Timestamp.from(Instant.now(clock)) : null, person.value()).update();
    }

    void confirmPin(PersonId person) {
        db.sql("update credential set pin_confirmed_at = ? where person = ? and pin_hash is not null and pin_confirmed_at is null")
                .params(Timestamp.from(Instant.now(clock)), person.value()).update();
    }

    void forgetPin(PersonId person) {
        db.sql("update credential set pin_hash = null, pin_confirmed_at = null where person = ?").param(person.value()).update();
    }

    private void store(PersonId person, String column, String hash) {
        var now = Timestamp.from(Instant.now(clock));
        db.sql("merge into credential c using (select cast(:person as uuid) as p) n on c.person = n.p "
                + "when not matched then insert (person, changed_at) values (:person, :now)").param("person", person.value()).param("now", now).update();
        db.sql("update credential set " + column + " = :hash, changed_at = :now where person = :person")
                .param("hash", hash).param("now", now).param("person", person.value()).update();
    }

    private Optional<Credential> credential(PersonId person) {
        return db.sql("select passphrase_hash, pin_hash from credential where person = ?").param(person.value()).query(Credential.class).optional();
    }

    private static int bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String plain(String passphrase) {
        return passphrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("people/common-passphrases.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(Secrets::plain).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
