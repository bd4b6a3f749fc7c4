package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.journey.ConsistencyCheck.Difference;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an administrator sees of the path's machinery: automatic acts that failed, and differences between what is kept where. */
@Component
class PathHealth {

    // Both are the engine's: module tests that switch it off have neither.
    private final ObjectProvider<FailedJobs> jobs;
    private final ObjectProvider<ConsistencyCheck> check;
    private final Innovations innovations;
    private final Journeys journeys;
    private final Regions regions;

    PathHealth(ObjectProvider<FailedJobs> jobs, ObjectProvider<ConsistencyCheck> check, Innovations innovations, Journeys journeys, Regions regions) {
        this.jobs = jobs;
        this.check = check;
        this.innovations = innovations;
        this.journeys = journeys;
        this.regions = regions;
    }

    /** @param step id of the act in the model, shown through {@code step.<id>.title} */
    record Failure(String job, Optional<Label> innovation, String step, Instant since, ZoneId zone, String reason) {}

    /** @param innovation empty where no dossier is there */
    record Named(Difference difference, Optional<Label> innovation) {}

    List<Failure> failures(CurrentPerson me) {
        var failed = jobs.stream().flatMap(all -> all.in(administered(me)).stream()).toList();
        var labels = innovations.labels(failed.stream().map(FailedJobs.FailedJob::innovation).toList());
        return failed.stream().map(job -> new Failure(job.id(), Optional.ofNullable(labels.get(job.innovation())), job.step(), job.since(),
                regions.zone(job.region()), job.reason())).toList();
    }

    void retry(CurrentPerson me, String job) {
        jobs.stream().forEach(all -> all.retry(job, administered(me), me.actor()));
    }

    List<Named> differences(CurrentPerson me) {
        return mine(me, check.stream().flatMap(one -> one.differences().stream()).toList());
    }

    List<Named> repair(CurrentPerson me) {
        var only = differences(me).stream().map(named -> named.difference().innovation()).collect(Collectors.toSet());
        return named(repaired(only, me.actor()));
    }

    private List<Difference> repaired(Set<InnovationId> only, Actor by) {
        return only.isEmpty() ? List.of() : check.stream().flatMap(one -> one.repair(only, by).stream()).toList();
    }

    private List<Named> mine(CurrentPerson me, Collection<Difference> found) {
        var administered = administered(me);
        return named(found).stream().filter(named -> region(named).filter(administered::contains).isPresent()).toList();
    }

    private List<Named> named(Collection<Difference> found) {
        Map<InnovationId, Label> labels = innovations.labels(found.stream().map(Difference::innovation).distinct().toList());
        return found.stream().map(one -> new Named(one, Optional.ofNullable(labels.get(one.innovation())))).toList();
    }

    /** Of the dossier; of the path, where the dossier is missing. What belongs to no region is for the administrators of the first one. */
    private Optional<RegionId> region(Named named) {
        return named.innovation().map(Label::region).or(() -> journeys.find(named.difference().innovation()).map(Journey::region))
                .or(() -> regions.all().stream().findFirst().map(first -> first.id()));
    }

    private static Set<RegionId> administered(CurrentPerson me) {
        return JourneyAccess.regions(me, Role.ADMINISTRATOR);
    }
}
