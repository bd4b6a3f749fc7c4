package id.labinov.journey.engine;

import id.labinov.audit.Audit;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.FailedJobs;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.web.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** Failed jobs as the engine keeps them, cut by region. */
@EngineComponent
class EngineFailedJobs implements FailedJobs {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final JourneyRows journeys;
    private final Audit audit;

    EngineFailedJobs(ManagementService management, RuntimeService runtime, JourneyRows journeys, Audit audit) {
        this.management = management;
        this.runtime = runtime;
        this.journeys = journeys;
        this.audit = audit;
    }

    @Override
    public List<FailedJob> in(Collection<RegionId> regions) {
        return management.createJobQuery().noRetriesLeft().orderByJobId().asc().list().stream().flatMap(job -> failed(job).stream())
                .filter(job -> regions.contains(job.region())).toList();
    }

    private Optional<FailedJob> failed(Job job) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult())
                .flatMap(instance -> journeys.newest(InnovationId.of(instance.getBusinessKey())))
                .map(row -> new FailedJob(job.getId(), row.innovation(), row.region(), Optional.ofNullable(job.getFailedActivityId()).orElse(""),
                        job.getCreateTime().toInstant(), Optional.ofNullable(job.getExceptionMessage()).orElse("")));
    }

    @Override
    public void retry(String id, Collection<RegionId> regions, Actor by) {
        var job = in(regions).stream().filter(failed -> failed.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        management.setJobRetries(id, 1);
        audit.record("job-retried", Optional.of(by.person().value()), Optional.of(job.region().value()), job.innovation().value(), job.step());
    }
}
