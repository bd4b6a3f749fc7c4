package id.labinov.notification;

import id.labinov.people.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How each person wants to be told what. */
@Component
class Preferences {

    static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** For each of the people, in one query. */
    Map<PersonId, Delivery> deliveries(Entry<?> entry, Collection<PersonId> people) {
        var deliveries = new HashMap<PersonId, Delivery>();
        people.forEach(person -> deliveries.put(person, entry.standard()));
        return deliveries;
    }

    /** The language in which the person reads mails. */
    Locale language(PersonId person) {
        return INDONESIAN;
    }
}
