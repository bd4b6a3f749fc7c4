package id.labinov.cohort;

import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import java.time.Instant;

/** A practice cohort is being wiped: upper modules remove all that they keep of it, in the same transaction. */
public record CohortWiped(CohortId cohort, RegionId region, Actor by, Instant at) {}
