package id.labinov.innovation;

import id.labinov.cohort.CohortId;
import id.labinov.people.Actor;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Optional;

/** A registered innovation joined a later cohort. {@code journey} starts its next path in the same transaction.
 * @param entryStage where it starts; empty for the cohort's first stage */
public record CohortJoined(InnovationId innovation, RegionId region, CohortId cohort, Optional<AgencyId> agency,
        Optional<String> entryStage, Actor by, Instant at) {}
