package id.labinov.notification;

import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Optional;

/** A mail in the outbox.
 * @param person whom it concerns
 * @param attempts this one included, once it is claimed
 * @param origin the mail whose notices it tells, where an operator reads it instead
 * @param reader the operator who reads it instead */
record Mail(MailId id, RegionId region, PersonId person, String kind, int attempts, Instant madeAt, Optional<MailId> origin, Optional<PersonId> reader) {

    /** The mail at which the notices point. */
    MailId told() {
        return origin.orElse(id);
    }

    PersonId readBy() {
        return reader.orElse(person);
    }
}
