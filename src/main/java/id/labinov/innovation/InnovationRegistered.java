package id.labinov.innovation;

import id.labinov.cohort.CohortId;
import id.labinov.people.Actor;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Optional;

/** An innovation was registered into a cohort. {@code journey} starts its path in the same transaction.
 * @param entryStage where it starts; empty for the cohort's first stage */
public record InnovationRegistered(InnovationId innovation, RegionId region, CohortId cohort, Optional<AgencyId> agency,
        Optional<String> entryStage, Actor by, Instant at) {}
