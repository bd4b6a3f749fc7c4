package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose paths are looked at.
 * @param regions at least one
 * @param cohorts empty for all
 * @param agency lead agency when the stage was entered; empty for all */
record FlowScope(Set<RegionId> regions, Set<CohortId> cohorts, Optional<AgencyId> agency) {

    static FlowScope of(RegionId region) {
        return new FlowScope(Set.of(region), Set.of(), Optional.empty());
    }

    static FlowScope of(RegionId region, CohortId cohort) {
        return new FlowScope(Set.of(region), Set.of(cohort), Optional.empty());
    }

    /** A condition on {@code stage_visit v}; its parameters are those of {@link #parameters}. */
    String condition() {
        return (cohorts.isEmpty() ? "v.region in (:regions)" : "v.cohort in (:cohorts) and v.region in (:regions)")
                + (agency.isPresent() ? " and v.agency = :agency" : "");
    }

    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("regions", values(regions.stream().map(RegionId::value).toList()));
        if (!cohorts.isEmpty()) {
            parameters.put("cohorts", values(cohorts.stream().map(CohortId::value).toList()));
        }
        agency.ifPresent(id -> parameters.put("agency", id.value()));
        return parameters;
    }

    private static Set<UUID> values(Collection<UUID> ids) {
        return ids.stream().collect(Collectors.toSet());
    }
}
