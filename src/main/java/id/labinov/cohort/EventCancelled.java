package id.labinov.cohort;

import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Set;

/** A gathering will not take place: it is removed in this transaction, with what upper modules keep of it.
 * @param helpers who would have helped */
public record EventCancelled(LabEvent event, Set<PersonId> helpers, String reason, RegionId region, boolean practice, Actor by, Instant at) {}
