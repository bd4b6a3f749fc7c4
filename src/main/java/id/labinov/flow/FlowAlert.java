package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Optional;

/** A rule that managers keep: tell us when a stage passes this limit.
 * @param cohort empty for all of the region
 * @param threshold in days or innovations; more than that crosses it
 * @param lookedAt when it was last looked at; empty while that is to come
 * @param measured what was found then, in whole days or innovations; empty where there was nothing to measure
 * @param crossedSince empty while the limit is kept */
public record FlowAlert(AlertId id, RegionId region, Optional<CohortId> cohort, String stage, AlertMeasure measure, int threshold,
        Optional<Instant> lookedAt, Optional<Integer> measured, Optional<Instant> crossedSince, int version) {}
