package id.labinov.innovation;

import id.labinov.people.Actor;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Optional;

/** Another agency leads the innovation from now on: its head signs. */
public record LeadAgencyChanged(InnovationId innovation, RegionId region, Optional<AgencyId> from, Optional<AgencyId> to, Actor by,
        Instant at) {}
