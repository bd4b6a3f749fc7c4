package id.labinov.room;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** A team's wish for help that is still open.
 * @param person who raised it
 * @param question one line, may be empty
 * @param helper who is on the way */
record Hand(HandId id, InnovationId innovation, PersonId person, String question, Instant raisedAt, Optional<PersonId> helper) {}
