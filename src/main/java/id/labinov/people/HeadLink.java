package id.labinov.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The personal link of a head of agency, while it lives.
 * @param codeHash of the code on the slip, with which the PIN is chosen
 * @param tries wrong codes and PINs since the last right one
 * @param sessionVersion of its person: a newer one ends what was opened with the link, not the link */
record HeadLink(UUID id, RegionId region, PositionId position, PersonId person, String codeHash, Optional<String> pinHash, int tries,
        PersonId madeBy, Instant madeAt, Instant expiresAt, Optional<Instant> pinAt, Optional<Instant> openedAt, int sessionVersion) {

    boolean locked(int most) {
        return tries >= most;
    }
}
