package id.labinov.flow;

import id.labinov.cohort.Cohort;
import id.labinov.people.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One choice of the page: a whole region, or one of its cohorts. */
record ExportSubject(RegionId region, Optional<Cohort> cohort) {

    static List<ExportSubject> of(RegionId region, List<Cohort> cohorts) {
        var subjects = new ArrayList<ExportSubject>();
        subjects.add(new ExportSubject(region, Optional.empty()));
        cohorts.stream().filter(cohort -> cohort.region().equals(region)).forEach(cohort -> subjects.add(new ExportSubject(region, Optional.of(cohort))));
        return subjects;
    }

    UUID id() {
        return cohort.map(one -> one.id().value()).orElseGet(region::value);
    }
}
