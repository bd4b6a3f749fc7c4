package id.labinov.notification;

import id.labinov.people.PersonId;
import java.util.List;
import java.util.Map;

/** What became of a mail when it was to be written. */
sealed interface Composed {

    /** A letter to one address.
     * @param fromName the region's name
     * @param plain and {@code html} say the same
     * @param headers beside those that every mail has
     * @param secret whether it holds what is wiped once it is sent */
    record Letter(String address, String name, String fromName, String subject, String plain, String html, Map<String, String> headers,
            List<Enclosure.Part> parts, boolean secret) implements Composed {}

    /** The person has no address. */
    record PassedOn(List<PersonId> readers) implements Composed {}

    /** Nobody is to read it any more. */
    record Dropped(Fault fault) implements Composed {}

    /** A text or a rule of ours is broken: it is tried again, and others go on. */
    record Unwritten(RuntimeException failure) implements Composed {}
}
