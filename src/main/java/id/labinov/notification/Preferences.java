package id.labinov.notification;

import id.labinov.people.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told what. */
@Component
class Preferences {

    static final Locale INDONESIAN = Locale.forLanguageTag("id");
    static final List<Locale> LANGUAGES = List.of(INDONESIAN, Locale.ENGLISH);

    private final JdbcClient jdbc;
    private final Kinds kinds;

    Preferences(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** For each of the people, in one query. */
    Map<PersonId, Delivery> deliveries(Entry<?> entry, Collection<PersonId> people) {
        var deliveries = new HashMap<PersonId, Delivery>();
        people.forEach(person -> deliveries.put(person, entry.mandatory() ? Delivery.AT_ONCE : entry.standard()));
        if (!entry.mandatory() && !people.isEmpty()) {
            jdbc.sql("select person, delivery from notice_preference where kind = :kind and person in (:people)").param("kind", entry.kind())
                    .param("people", people.stream().map(PersonId::value).toList())
                    .query(row -> {
                        deliveries.put(new PersonId(row.getObject(1, UUID.class)), Delivery.valueOf(row.getString(2)));
                    });
        }
        return deliveries;
    }

    /** What the person chose, by kind; kinds that are left out follow the standard. */
    Map<String, Delivery> chosen(PersonId person) {
        return jdbc.sql("select kind, delivery from notice_preference where person = ?").param(person.value()).query(Chosen.class).list().stream()
                .collect(Collectors.toMap(Chosen::kind, Chosen::delivery));
    }

    /** The language in which the person reads mails. */
    Locale language(PersonId person) {
        return jdbc.sql("select language from mail_language where person = ?").param(person.value()).query(String.class).optional()
                .map(Locale::forLanguageTag).orElse(INDONESIAN);
    }

    @Transactional
    void read(PersonId person, Locale language) {
        jdbc.sql("delete from mail_language where person = ?").param(person.value()).update();
        if (!language.equals(INDONESIAN)) {
            jdbc.sql("insert into mail_language (person, language) values (?, ?)").params(person.value(), language.getLanguage()).update();
        }
    }

    /** Keeps what differs from the standard: who saved the page once still follows when a standard changes. What waits for a digest follows too.
     * @param wanted by kind; mandatory kinds are passed over */
    @Transactional
    void choose(PersonId person, Map<String, Delivery> wanted) {
        var before = chosen(person);
        kinds.free().stream().filter(entry -> wanted.containsKey(entry.kind())).forEach(entry -> {
            var delivery = wanted.get(entry.kind());
            if (before.getOrDefault(entry.kind(), entry.standard()) != delivery) {
                keep(person, entry.kind(), delivery, entry.standard());
            }
        });
    }

    private void keep(PersonId person, String kind, Delivery delivery, Delivery standard) {
        jdbc.sql("delete from notice_preference where person = ? and kind = ?").params(person.value(), kind).update();
        if (delivery != standard) {
            jdbc.sql("insert into notice_preference (person, kind, delivery) values (?, ?, ?)").params(person.value(), kind, delivery.name()).update();
        }
        // A mail of its own would be late for what waited already: it goes with the next digest.
        var waiting = delivery == Delivery.AT_ONCE ? Delivery.DAILY : delivery;
        jdbc.sql("update notice set delivery = ? where person = ? and kind = ? and mail is null and delivery in ('DAILY', 'WEEKLY')")
                .params(waiting.name(), person.value(), kind).update();
    }

    record Chosen(String kind, Delivery delivery) {}
}
