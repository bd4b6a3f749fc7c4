package id.labinov.notification;

import id.labinov.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One row of what is told: which event, to whom, as which kind, how.
 * @param kind kebab-case; names the texts {@code mail/<kind>.md}, {@code notification.kind.<kind>} and {@code notification.subject.<kind>}
 * @param to who learns of it; somebody twice counts once, whoever acted learns nothing of the own act
 * @param about what is told; empty if this event is none of it
 * @param standard how it is delivered to who chose nothing
 * @param mandatory whether it cannot be turned off: it leaves at once, whatever was chosen
 * @param facts every placeholder that its text may use, in the text's own words */
record Entry<E>(String kind, Class<E> event, Function<E, ? extends Collection<PersonId>> to, Function<E, Optional<About>> about,
        Delivery standard, boolean mandatory, List<String> facts) {}
