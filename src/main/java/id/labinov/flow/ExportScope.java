package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What leaves the house: a whole region or one cohort of it, as known at an instant.
 * @param zone in which times are written */
record ExportScope(RegionId region, Optional<CohortId> cohort, Instant asOf, ZoneId zone) {}
