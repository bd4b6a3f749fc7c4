package id.labinov.people;

import java.time.Instant;

/** Somebody got a one-time link to choose a passphrase.
 * @param path with the secret of the link: whoever keeps it must forget it once it was sent
 * @param again whether the person had access already, so that the old passphrase is replaced */
public record PersonInvited(PersonId person, RegionId region, String path, boolean again, Instant expiresAt, Actor by, Instant at) {

    /** Without the secret: records find their way into logs. */
    @Override
    public String toString() {
        return "PersonInvited[" + person + "]";
    }
}
