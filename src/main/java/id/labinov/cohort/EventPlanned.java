package id.labinov.cohort;

import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import java.time.Instant;

/** A gathering was added to a cohort that is open. */
public record EventPlanned(LabEvent event, RegionId region, boolean practice, Actor by, Instant at) {}
