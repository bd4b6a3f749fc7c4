package id.labinov.notification;

import id.labinov.people.PersonId;
import id.labinov.people.Tokens;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns one kind of mail off from the mail itself (RFC 8058). The token says who and which kind, and can do nothing else. */
@Component
class Unsubscribing {

    static final String PATH = "/notices/unsubscribe/";
    private static final Set<Delivery> IN_DIGEST = EnumSet.of(Delivery.DAILY, Delivery.WEEKLY);

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final Preferences preferences;
    private final TransactionTemplate own;

    Unsubscribing(JdbcClient jdbc, Kinds kinds, Preferences preferences, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.preferences = preferences;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whose mails of which kind. */
    record Meant(UUID person, String kind) {}

    /** The path for {@code List-Unsubscribe}, always the same for a person and kind; empty for kinds that cannot be turned off. */
    Optional<String> path(PersonId person, String kind) {
        return mayGo(kind) ? Optional.of(PATH + token(person, kind)) : Optional.empty();
    }

    boolean mayGo(String kind) {
        return kind.equals(Kinds.DIGEST) || kinds.free().stream().anyMatch(entry -> entry.kind().equals(kind));
    }

    /** What the token stands for. */
    Optional<Meant> meant(String token) {
        return jdbc.sql("select person, kind from unsubscribe_token where token = ?").param(token).query(Meant.class).optional();
    }

    /** From now on it stands in the application only; asking again changes nothing. Mails on their way are held back. */
    @Transactional
    void turnOff(Meant meant) {
        if (!mayGo(meant.kind())) {
            return;
        }
        var person = new PersonId(meant.person());
        preferences.choose(person, meant.kind().equals(Kinds.DIGEST) ? digested(person) : Map.of(meant.kind(), Delivery.IN_APP));
        jdbc.sql("update mail set state = 'CANCELLED', fault = 'UNWANTED' where person = ? and kind = ? and state = 'PENDING'").params(person.value(), meant.kind()).update();
    }

    private Map<String, Delivery> digested(PersonId person) {
        var chosen = preferences.chosen(person);
        return kinds.free().stream().filter(entry -> IN_DIGEST.contains(chosen.getOrDefault(entry.kind(), entry.standard())))
                .collect(Collectors.toMap(Entry::kind, entry -> Delivery.IN_APP));
    }

    private String token(PersonId person, String kind) {
        return known(person, kind).orElseGet(() -> {
            try {
                return own.execute(status -> made(person, kind));
            } catch (DuplicateKeyException otherNodeWasFaster) {
                return known(person, kind).orElseThrow();
            }
        });
    }

    private Optional<String> known(PersonId person, String kind) {
        return jdbc.sql("select token from unsubscribe_token where person = ? and kind = ?").params(person.value(), kind).query(String.class).optional();
    }

    private String made(PersonId person, String kind) {
        var token = Tokens.next();
        jdbc.sql("insert into unsubscribe_token (token, person, kind) values (?, ?, ?)").params(token, person.value(), kind).update();
        return token;
    }
}
