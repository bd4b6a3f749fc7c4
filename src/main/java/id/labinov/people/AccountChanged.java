package id.labinov.people;

import java.time.Instant;
import java.util.Optional;

/** What somebody signs in with or is known by was changed.
 * @param by empty where the person is told even of the own act: somebody else may have sat at the desk */
public record AccountChanged(PersonId person, RegionId region, What what, Optional<Actor> by, Instant at) {

    public enum What { DETAILS, SECRET, RETURNED }
}
