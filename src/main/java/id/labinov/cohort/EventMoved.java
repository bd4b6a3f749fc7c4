package id.labinov.cohort;

import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import java.time.Instant;

/** Name, days, place or way of meeting of a gathering changed. */
public record EventMoved(LabEvent before, LabEvent after, RegionId region, boolean practice, Actor by, Instant at) {}
