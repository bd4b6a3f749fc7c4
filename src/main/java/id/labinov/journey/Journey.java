package id.labinov.journey;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Optional;

/** Where a path stands.
 * @param stage the stage it is in; empty when withdrawn or ended
 * @param outcome how it ended: DONE, DECLINED, MERGED, NOT_SELECTED */
public record Journey(InnovationId innovation, RegionId region, CohortId cohort, Status status, Optional<String> stage,
        Optional<Instant> stageEntered, Instant started, Optional<Instant> ended, Optional<String> outcome) {

    /** Shown through {@code journey.status.<NAME>}. */
    public enum Status { ACTIVE, WITHDRAWN, ENDED }
}
