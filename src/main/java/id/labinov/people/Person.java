package id.labinov.people;

import java.util.Optional;

/** A person. Every way to reach or recognise somebody is optional, and unique where given.
 * @param name with honorifics as the person writes them; empty name is impossible
 * @param nip the civil servant's number, 18 digits */
public record Person(PersonId id, String name, Optional<String> email, Optional<String> phone, Optional<String> nip) {}
