package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for what exported rows know by id. Cohorts and agencies are few and kept; innovations are asked for part by part. */
final class ExportNames {

    private final Cohorts cohorts;
    private final Agencies agencies;
    private final Innovations innovations;
    private final Map<CohortId, String> knownCohorts = new HashMap<>();
    private final Map<AgencyId, String> knownAgencies = new HashMap<>();
    private Map<InnovationId, String> affairs = Map.of();

    ExportNames(Cohorts cohorts, Agencies agencies, Innovations innovations) {
        this.cohorts = cohorts;
        this.agencies = agencies;
        this.innovations = innovations;
    }

    /** Before anything is asked about these. */
    void learn(List<ExportedCase> cases) {
        var newCohorts = cases.stream().map(one -> one.subject().cohort()).filter(id -> !knownCohorts.containsKey(id)).collect(Collectors.toSet());
        newCohorts.forEach(id -> knownCohorts.put(id, ""));
        knownCohorts.putAll(cohorts.names(newCohorts));
        var newAgencies = cases.stream().flatMap(one -> Stream.concat(one.subject().agency().stream(), one.visits().stream().flatMap(visit -> visit.agency().stream())))
                .filter(id -> !knownAgencies.containsKey(id)).collect(Collectors.toSet());
        newAgencies.forEach(id -> knownAgencies.put(id, ""));
        knownAgencies.putAll(agencies.names(newAgencies));
        affairs = innovations.affairs(cases.stream().map(one -> one.subject().innovation()).distinct().toList());
    }

    String cohort(FlowCase subject) {
        return knownCohorts.getOrDefault(subject.cohort(), "");
    }

    String agency(Optional<AgencyId> agency) {
        return agency.map(id -> knownAgencies.getOrDefault(id, "")).orElse("");
    }

    String affair(FlowCase subject) {
        return affairs.getOrDefault(subject.innovation(), "");
    }
}
